/** This module reads the household of each case once, because several checks use it. */
import type { Case } from '../rulebook/case.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { Situation } from '../situation/model.ts';
import { readSituation } from '../situation/read.ts';

const read = new WeakMap<Case, Situation>();

/**
 * Returns the household of a case.
 * @throws ProblemError when the household of the case cannot be read
 */
export function readCaseSituation({ rulebook }: Pick<Understood, 'rulebook'>, expected: Case): Situation {
  const known = read.get(expected) ?? readSituation(rulebook, expected.situation, expected.date);
  read.set(expected, known);
  return known;
}
