"""The three rights of ../publicodes once more, as variables of OpenFisca: one person a claimant, sums over the household
entered beforehand. Reads from its input what was entered, as columns; answers for every claimant so many times over, so
many rounds, and writes the results of the first ones and the processor's time of each round."""

import json
import sys
import time

import numpy
from openfisca_core.entities import Entity
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-03"
RESULTS = {
    "ris": "ris__droit",
    "risMonth": "ris__montant",
    "bim": "bim__droit",
    "energy": "energie__droit",
    "energyYear": "energie__economie",
}

Person = Entity("person", "persons", "Claimant", "")
COMPUTED = []


def variable(name, value_type, formula=None):
    own = {"value_type": value_type, "entity": Person, "definition_period": MONTH, "label": name}
    return type(name, (Variable,), own if formula is None else {**own, "formula": formula})


def computed(value_type):
    """A variable named as its function, which is given what reads others of the same claimants."""

    def of(function):
        def formula(person, period):
            return function(lambda name: person(name, period))

        COMPUTED.append(variable(function.__name__, value_type, formula))
        return function

    return of


def at_least(value, least):
    return numpy.maximum(value, least)


def cents(value):
    return numpy.floor(value * 100 + 0.5) / 100


# The integration income as from 1 March 2026
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


# Increased reimbursement in March 2026
@computed(bool)
def bim__par_prestation(get):
    return (
        get("bim__revenu_d_integration_depuis_trois_mois")
        + get("bim__grapa")
        + get("bim__ancien_revenu_garanti")
        + get("bim__allocation_de_handicap")
        + get("bim__aide_aux_personnes_agees")
    )


@computed(bool)
def bim__par_qualite(get):
    age, holder = get("bim__age"), get("bim__titulaire")
    disabled = (get("bim__incapacite") >= 0.66) + (get("bim__points_du_premier_pilier") >= 4)
    orphan = get("bim__orphelin_de_pere_et_de_mere") * holder * (age < 25)
    return (age < 18) * disabled + get("bim__mineur_etranger_non_accompagne") * holder + orphan


@computed(bool)
def bim__par_controle_automatique(get):
    ill = get("bim__malade_depuis_trois_mois") + get("bim__chomeur_complet_depuis_trois_mois") + get("bim__invalide")
    income = get("bim__allocations_du_mois") * 12 + get("bim__habitation_indexee")
    return (
        get("bim__titulaire")
        * ill
        * get("bim__isole")
        * get("bim__pas_de_second_bien")
        * get("bim__revenus_cadastraux_fixes")
        * ~get("bim__pensionne_selon_les_fichiers")
        * ~get("bim__indemnite_de_rupture")
        * (income < 28662.69)
    )


def beside_the_month(get):
    return get("bim__pensions_alimentaires") * 12 + get("bim__pecule_et_primes") + get("bim__immobilier")


@computed(bool)
def bim__par_revenus_actuels(get):
    before, extra = get("bim__signe_avant_la_demande"), get("bim__personnes_en_plus")
    month = numpy.where(before, get("bim__revenus_du_mois_precedent"), get("bim__revenus_du_mois"))
    ceiling = numpy.where(before, 28100.75 + 5202.22 * extra, 28662.69 + 5306.25 * extra)
    low = month * 12 + beside_the_month(get) <= ceiling
    return get("bim__menage_decrit") * get("bim__bas_revenu_durable") * low


@computed(bool)
def bim__par_revenus_de_l_an_passe(get):
    maintenance = get("bim__pensions_alimentaires") * 12
    last = get("bim__revenus_bruts_de_l_an_passe") + maintenance + get("bim__immobilier_de_l_an_passe")
    now = get("bim__revenus_du_mois_precedent") * 12 + beside_the_month(get)
    counted = numpy.where(get("bim__revenus_nettement_en_hausse"), numpy.maximum(last, now), last)
    return get("bim__menage_decrit") * (counted <= 28054.93 + 5193.74 * get("bim__personnes_en_plus"))


@computed(bool)
def bim__droit(get):
    return get("bim__assure") * (
        get("bim__accorde_et_encore_valable")
        + get("bim__par_prestation")
        + get("bim__par_qualite")
        + get("bim__par_controle_automatique")
        + get("bim__par_revenus_actuels")
        + get("bim__par_revenus_de_l_an_passe")
    )


# Social tariff for electricity in the first quarter of 2026
@computed(bool)
def energie__categorie(get):
    return (
        get("energie__revenu_d_integration")
        + get("energie__allocation_de_handicap")
        + get("energie__aide_aux_personnes_agees")
        + get("energie__supplement_pour_enfant_handicape")
        + get("energie__grapa")
    )


@computed(float)
def energie__cout_du_contrat(get):
    night, meter = get("energie__part_de_nuit"), get("energie__compteur")
    mixed = (1 - night) * 0.24795 + night * 0.22836
    return cents(get("energie__consommation") * numpy.select([meter == 0, meter == 2], [0.24795, 0.19245], mixed))


@computed(bool)
def energie__droit(get):
    granted = get("energie__accorde_et_encore_valable")
    return get("energie__adulte_du_menage") * (granted + get("energie__categorie") * get("energie__contrat_propre"))


@computed(float)
def energie__economie(get):
    cost = get("energie__cout_du_contrat") + get("energie__autres_contrats_au_tarif_social")
    return numpy.where(get("energie__droit"), at_least(get("energie__facture") - cost, 0), 0)


def answered(system, columns, count):
    simulation = SimulationBuilder().build_default_simulation(system, count)
    for name, values in columns.items():
        simulation.set_input(name, PERIOD, values)
    return {key: simulation.calculate(name, PERIOD) for key, name in RESULTS.items()}


def main():
    asked = json.load(sys.stdin)
    times = asked["times"]
    columns = {name: numpy.tile(numpy.array(values), times) for name, values in asked["columns"].items()}
    claimants = len(next(iter(asked["columns"].values())))
    system = TaxBenefitSystem([Person])
    kinds = {"b": bool, "i": float, "f": float}
    for name, values in columns.items():
        system.add_variable(variable(name, kinds[values.dtype.kind]))
    for one in COMPUTED:
        system.add_variable(one)
    seconds = []
    for _ in range(asked["rounds"]):
        start = time.process_time()
        results = answered(system, columns, claimants * times)
        seconds.append(time.process_time() - start)
    first = {key: values[:claimants].tolist() for key, values in results.items()}
    json.dump({"seconds": seconds, "results": first}, sys.stdout)


main()
