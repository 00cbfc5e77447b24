/** This module checks the definitions of facts: a formula, a `first_of`, or a tree of conditions. */
import type { ValueType } from '../../values/types.ts';
import type { Body, Condition, FirstOf, Formula } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { TRUTH, type Term } from '../term.ts';
import { check, checkTruth } from './part.ts';
import { joinTypes } from './numbers.ts';
import { resolvePath } from './paths.ts';

/** Runs a check of a formula and reports where it failed: it turns a `FormulaError` and its formula into a problem. */
export type At = <T>(formula: Formula, run: () => T) => T;

/**
 * Checks the definition of a fact. When the fact is a choice, `values` lists the names that its branches give over all
 * law files of the right; otherwise it is `null`.
 */
export function checkBody(body: Body, names: Names, values: readonly string[] | null, at: At): Term {
  if (body.kind === 'formula') return at(body.formula, () => check(body.formula.ast, names));
  if (body.kind === 'tree') return checkCondition(body.tree, names, at);
  return firstOf(body, names, values, at);
}

export function checkCondition(node: Condition, names: Names, at: At): Term {
  switch (node.kind) {
    case 'line':
      return at(node.formula, () => checkTruth(node.formula.ast, names));
    case 'not':
      return { kind: 'not', operand: checkCondition(node.item, names, at), type: TRUTH };
    default:
      return {
        kind: node.kind === 'all' ? 'and' : 'or',
        items: node.items.map((n) => checkCondition(n, names, at)),
        type: TRUTH,
      };
  }
}

function firstOf(body: FirstOf, names: Names, values: readonly string[] | null, at: At): Term {
  const expected: ValueType | null = values === null ? null : { kind: 'choice', values };
  const branches = body.branches.map((b) => ({
    value: at(b.value, () => check(b.value.ast, names, expected)),
    test: b.when === null ? null : at(b.when, () => checkTruth((b.when as Formula).ast, names)),
    formula: b.value,
  }));
  const last = branches.pop();
  if (last === undefined || last.test !== null) {
    throw new FormulaError(
      'no-otherwise',
      'The last branch of first_of is not "otherwise".',
      'End it with `- value: otherwise`.',
    );
  }
  return branches.reduceRight<Term>(
    (otherwise, b) => ({
      kind: 'if',
      test: b.test as Term,
      then: b.value,
      otherwise,
      type: at(b.formula, () => joinTypes(b.value, otherwise, 'values of one first_of')),
    }),
    last.value,
  );
}

/**
 * Returns the bare names among the values of a `first_of` that name nothing else and so form a choice of their own;
 * `null` when there are none.
 */
export function findChoiceNames(body: Body, names: Names): readonly string[] | null {
  if (body.kind !== 'first_of') return null;
  const found = body.branches.flatMap((b) =>
    b.value.ast.kind === 'name' && resolvePath(b.value.ast.name, names) === null ? [b.value.ast.name] : [],
  );
  return found.length === 0 ? null : [...new Set(found)];
}
