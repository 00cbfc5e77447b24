"""Social tariff for electricity in the first quarter of 2026."""

import numpy
from base import at_least, cents, computed


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
