"""Increased reimbursement in March 2026."""

import numpy
from base import computed


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
