"""The integration income as from 1 March 2026."""

import numpy
from base import at_least, cents, computed

FAMILY, ALONE, WITH_OTHERS = 0, 1, 2
OF_CATEGORY = numpy.array([21738.88, 16085.64, 10723.75])


@computed(int)
def ris__categorie(get):
    family = get("ris__enfant_a_charge")
    homeless = get("ris__sans_abri") * get("ris__projet_accepte")
    with_others = get("ris__partage_son_menage") + get("ris__etudiant_chez_ses_parents")
    return numpy.select([family, homeless, with_others], [FAMILY, ALONE, WITH_OTHERS], ALONE)


@computed(float)
def ris__montant_de_la_categorie(get):
    return OF_CATEGORY[get("ris__categorie")]


@computed(bool)
def ris__exoneration_ouverte(get):
    return get("ris__emploi_trouve_pendant_le_revenu_d_integration") * (get("ris__mois_d_exoneration") < 36)


@computed(float)
def ris__exoneration_du_mois(get):
    raised = get("ris__emploi_en_penurie") * (get("ris__mois_en_penurie") < 3)
    return numpy.where(get("ris__exoneration_ouverte"), numpy.where(raised, 452.39, 315.67), 0)


@computed(float)
def ris__travail(get):
    wage, artistic = get("ris__salaire_net"), get("ris__salaire_artistique")
    taken = numpy.minimum(get("ris__exoneration_du_mois"), at_least(wage - artistic, 0))
    artist = numpy.where(get("ris__exoneration_ouverte"), numpy.minimum(artistic * 12, 3787.99), 0)
    return at_least((wage - taken) * 12 - artist, 0)


@computed(float)
def ris__revenus_propres(get):
    month = (
        get("ris__prestations_sociales")
        + get("ris__pension_alimentaire_recue")
        + get("ris__autres_revenus_nets")
        + get("ris__logement_paye_par_d_autres")
        + get("ris__allocations_familiales_recues_pour_soi")
    )
    return get("ris__travail") + month * 12 + get("ris__volontariat_au_dela_des_plafonds")


@computed(float)
def ris__immobilier(get):
    share = get("ris__quote_part")
    free = (750 + 125 * get("ris__enfants_comptes")) / get("ris__biens_batis")
    counted = at_least((get("ris__revenu_cadastral") - free) * share * 3, 0)
    interest = numpy.minimum(get("ris__interets_hypothecaires") * share, counted * 0.5)
    return counted - interest + get("ris__autres_biens_immobiliers")


def of_capital(capital):
    return numpy.clip(capital - 6200, 0, 6300) * 0.06 + at_least(capital - 12500, 0) * 0.1


@computed(float)
def ris__revenu_du_capital(get):
    return of_capital(get("ris__epargne")) + get("ris__revenu_des_comptes_partages") + of_capital(get("ris__cessions"))


@computed(float)
def ris__part_du_partenaire_en_categorie_3(get):
    return numpy.where(get("ris__categorie") == FAMILY, get("ris__ressources_du_partenaire"), 0)


@computed(float)
def ris__excedent_du_partenaire(get):
    excess = at_least(get("ris__ressources_du_partenaire") - OF_CATEGORY[WITH_OTHERS], 0)
    return numpy.where(get("ris__categorie") == FAMILY, 0, excess)


@computed(float)
def ris__excedent_des_debiteurs(get):
    debtors, applicants = get("ris__debiteurs"), get("ris__demandeurs")
    grouped = at_least(get("ris__ressources_des_debiteurs") - debtors * OF_CATEGORY[WITH_OTHERS], 0)
    each = get("ris__excedents_individuels")
    apart = (debtors > 1) * ~get("ris__debiteurs_pris_ensemble")
    divided = apart * get("ris__excedents_divises_entre_demandeurs")
    return numpy.select([divided, apart], [each / applicants, each], grouped / applicants)


@computed(float)
def ris__part_des_debiteurs(get):
    return cents(get("ris__excedent_des_debiteurs") * (1 - get("ris__equite")) / 12) * 12


@computed(float)
def ris__allocations_familiales_a_la_maison(get):
    counts = (get("ris__debiteurs") > 0) * ~get("ris__besoin_d_aide_reconnu")
    return numpy.where(counts, numpy.minimum(get("ris__allocations_familiales_pour_le_demandeur"), 240) * 12, 0)


@computed(float)
def ris__ressources_du_menage(get):
    return (
        get("ris__revenus_propres")
        + get("ris__immobilier")
        + get("ris__revenu_du_capital")
        + get("ris__allocations_familiales_a_la_maison")
        + get("ris__part_du_partenaire_en_categorie_3")
    )


@computed(float)
def ris__part_des_autres(get):
    return get("ris__excedent_du_partenaire") + get("ris__part_des_debiteurs")


@computed(float)
def ris__exoneration_generale(get):
    category = get("ris__categorie")
    family = numpy.where(get("ris__exoneration_a_la_lettre_en_categorie_3"), 280, 310)
    amount = numpy.select([category == WITH_OTHERS, category == ALONE], [155, 250], family)
    resources = get("ris__ressources_du_menage") + get("ris__part_des_autres") + get("ris__excedent_ale")
    return numpy.where(resources < get("ris__montant_de_la_categorie"), amount, 0)


@computed(float)
def ris__reste_a_compter(get):
    own, others, free = get("ris__ressources_du_menage"), get("ris__part_des_autres"), get("ris__exoneration_generale")
    of_all = get("ris__exoneration_generale_sur_toutes_les_ressources")
    return numpy.where(of_all, at_least(own + others - free, 0), at_least(own - free, 0) + others)


@computed(float)
def ris__montant_annuel(get):
    left = get("ris__montant_de_la_categorie") - get("ris__reste_a_compter") - get("ris__excedent_ale")
    return at_least(left, 0)


@computed(float)
def ris__montant(get):
    return cents(get("ris__montant_annuel") / 12)


@computed(bool)
def ris__droit(get):
    excused = get("ris__dispense_de_travailler")
    return (
        get("ris__titulaire_possible")
        * get("ris__reside_en_belgique")
        * get("ris__statut_de_sejour")
        * (get("ris__dispose_a_travailler") + excused)
        * (get("ris__projet_accepte") + excused)
        * get("ris__autres_droits_demandes")
        * (get("ris__montant_annuel") > 0)
    )
