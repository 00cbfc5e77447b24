/**
 * This module checks whether a formula that gives a fact its value has the type of the fact: kind, unit and basis. Such
 * a formula is the definition of the fact, a line from which it follows, an estimate, or an operation of a patch.
 */
import { fitsBasis } from '../../language/basis.ts';
import { showType } from '../../language/check/numbers.ts';
import { FormulaError } from '../../language/names.ts';
import type { Term } from '../../language/term.ts';
import { isSameUnit } from '../../language/unit.ts';
import type { PatchRule } from '../crossings/book.ts';
import type { FactDef } from '../model.ts';
import type { Dictionary } from './dictionary.ts';

export function refuseOtherType(def: FactDef, { kind, type }: Term): void {
  const bothNumbers = type.kind === 'number' && def.type.kind === 'number' && kind !== 'number';
  const fits =
    type.kind === def.type.kind &&
    (!bothNumbers || (isSameUnit(type.unit, def.type.unit) && fitsBasis(type.basis, def.type.basis)));
  if (fits) return;
  throw new FormulaError(
    'wrong-type',
    `"${def.id}" is ${showType(def.type)}, and its formula gives ${showType(type)}.`,
    'Give both one type, unit and basis.',
  );
}

/** Checks the type of every formula by which an operation of a patch sets a fact. */
export function checkPatchedTypes(
  dictionary: Dictionary,
  { right, operations }: PatchRule,
  attempt: (run: () => void) => void,
): void {
  for (const operation of operations) {
    if (operation.kind !== 'set' || operation.value.kind !== 'formula') continue;
    const id = `${right.name}.${operation.value.fact}`;
    const def = dictionary.rulebook.facts.find((fact) => fact.id === operation.fact);
    for (const law of right.laws) {
      const laid = law.facts.find((fact) => fact.id === id);
      if (def === undefined || laid?.body.kind !== 'formula') continue;
      const { formula } = laid.body;
      attempt(() => dictionary.at(formula, () => refuseOtherType(def, dictionary.lawFact({ right, law }, laid))));
    }
  }
}
