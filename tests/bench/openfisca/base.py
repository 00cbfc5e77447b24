"""Variables of OpenFisca, each written as a function of what it reads: one person a claimant, months alone."""

import numpy
from openfisca_core.entities import Entity
from openfisca_core.periods import MONTH
from openfisca_core.variables import Variable

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
