"""The three rights of ../publicodes once more, as variables of OpenFisca: one person a claimant, sums over the household
entered beforehand. Reads from its input what was entered, as columns; answers for every claimant so many times over, so
many rounds, and writes the results of the first ones and the processor's time of each round."""

import json
import sys
import time

import numpy
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

# What these compute is known once they are read.
import bim
import energy
import ris
from base import COMPUTED, Person, variable

PERIOD = "2026-03"
RESULTS = {
    "ris": "ris__droit",
    "risMonth": "ris__montant",
    "bim": "bim__droit",
    "energy": "energie__droit",
    "energyYear": "energie__economie",
}


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
