/**
 * This module checks a part of a formula, which is a formula again. The checker itself is passed along in `names`, so
 * that a construct that contains formulas need not import the module that imports all constructs.
 */
import type { ValueType } from '../../values/types.ts';
import type { Ast } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { TRUTH, type Term } from '../term.ts';
import { showType } from './numbers.ts';

/**
 * Checks a formula. `expected` says to which choice a bare value belongs.
 * @throws FormulaError
 */
export function check(ast: Ast, names: Names, expected: ValueType | null = null): Term {
  return names.check(ast, names, expected);
}

/**
 * Checks a condition, which is a formula whose value is yes or no.
 * @throws FormulaError
 */
export function checkTruth(ast: Ast, names: Names): Term {
  const term = check(ast, names);
  if (term.type.kind === TRUTH.kind) return term;
  throw new FormulaError(
    'wrong-type',
    `A condition has to be yes or no, and this is ${showType(term.type)}.`,
    'Compare it with something.',
  );
}
