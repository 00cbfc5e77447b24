/** The cases of a right, held against what the rules answer. */
import { evaluateSituation } from '../explain/answer/evaluate.ts';
import type { Place } from '../language/ast.ts';
import { ProblemError, type Problem } from '../problem.ts';
import type { Case } from '../rulebook/case.ts';
import type { Right } from '../rulebook/model.ts';
import { problemAt } from '../rulebook/report.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { compile, type Compiled } from '../run/compiled.ts';
import { household } from '../run/household.ts';
import type { Situation } from '../situation/model.ts';
import { differences, type Difference } from './differences.ts';
import { situationOf } from './situation.ts';
import { MOST_PERIODS } from './touched.ts';

/** A case that comes out otherwise than it expects. */
export interface Failure {
  readonly name: string;
  readonly place: Place;
  readonly differences: readonly Difference[];
}

/** The rulebook for what the cases of a right expect, and for what these rights read. */
export function compiledForCases(understood: Understood, { id, cases }: Pick<Right, 'id' | 'cases'>): Compiled {
  const named = new Set([id, ...cases.flatMap(({ expect }) => Object.keys(expect))]);
  const rights = understood.rulebook.rights.filter((right) => named.has(right.id)).map(({ name }) => name);
  return compile(understood, { rights, mostPeriods: MOST_PERIODS });
}

/** Cases of a right that come out otherwise, of those that can be read; `held`: how many come out. */
export async function failuresOf(
  understood: Understood,
  right: Right,
): Promise<{ readonly held: number; readonly failures: readonly Failure[] }> {
  const { readable } = readableCases(understood, right);
  const compiled = compiledForCases(understood, right);
  const failures: Failure[] = [];
  for (const { expected, situation } of readable) {
    const found = await differencesIn(compiled, expected, situation);
    if (found.length > 0) failures.push({ name: expected.name, place: expected.place, differences: found });
  }
  return { held: readable.length - failures.length, failures };
}

/** How a case comes out otherwise than it expects. */
export async function differencesIn(
  compiled: Compiled,
  expected: Case,
  situation: Situation,
): Promise<readonly Difference[]> {
  const { date } = expected;
  const options = { date, language: 'en', rights: Object.keys(expected.expect), whatIfs: false };
  const answer = await evaluateSituation(compiled, situation, options);
  return differences(expected, answer, household(compiled.at(date), situation, date));
}

interface Read {
  readonly expected: Case;
  readonly situation: Situation;
}

/** The cases of a right with their situations, and what is wrong with those that no answer could be given to. */
export function readableCases(
  understood: Pick<Understood, 'rulebook'>,
  { cases }: Right,
): { readonly readable: readonly Read[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const readable = cases.flatMap((expected): readonly Read[] => {
    try {
      return [{ expected, situation: situationOf(understood, expected) }];
    } catch (error) {
      problems.push(...problemsIn(error, `The case "${expected.name}"`, expected.place));
      return [];
    }
  });
  return { readable, problems };
}

/** What is wrong with a household of the rule files, at its place there. @throws what is no problem of a household */
export function problemsIn(error: unknown, named: string, place: Place): readonly Problem[] {
  if (!(error instanceof ProblemError)) throw error;
  return error.problems.map(({ code, what, where, why, mend }) =>
    problemAt(
      { ...place, line: place.line, field: `${place.field}.${where.field}` },
      code,
      `${named}: ${what}`,
      why,
      mend,
    ),
  );
}
