/** This module compares what the cases of a right expect with what the rules answer. */
import { evaluateSituation } from '../explain/answer/evaluate.ts';
import type { Place } from '../language/ast.ts';
import type { Case } from '../rulebook/case.ts';
import type { Compiled } from '../run/compiled.ts';
import { computeHousehold } from '../run/household.ts';
import type { Situation } from '../situation/model.ts';
import type { PreparedCases } from './prepared-cases.ts';
import { compareCase, type CaseDifference } from './differences.ts';

/** Describes a case whose result is not the expected one. */
export interface CaseFailure {
  readonly name: string;
  readonly place: Place;
  readonly differences: readonly CaseDifference[];
}

/**
 * Checks the cases of a right whose household can be read. Returns those that fail, and the number of those that hold.
 */
export async function findCaseFailures({
  compiled,
  readable,
}: PreparedCases): Promise<{ readonly held: number; readonly failures: readonly CaseFailure[] }> {
  const failures: CaseFailure[] = [];
  for (const { expected, situation } of readable) {
    const found = await findCaseDifferences(compiled, expected, situation);
    if (found.length > 0) failures.push({ name: expected.name, place: expected.place, differences: found });
  }
  return { held: readable.length - failures.length, failures };
}

/** Returns the differences between what a case expects and what the engine answers for it. */
export async function findCaseDifferences(
  compiled: Compiled,
  expected: Case,
  situation: Situation,
): Promise<readonly CaseDifference[]> {
  const { date } = expected;
  const options = { date, language: 'en', rights: Object.keys(expected.expect), whatIfs: false };
  const answer = await evaluateSituation(compiled, situation, options);
  const period = compiled.at(date);
  return compareCase(expected, answer, period.plan, () => computeHousehold(period, situation, date));
}
