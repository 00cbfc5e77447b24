/**
 * This module prepares the cases of a right for all checks: it reads their households and compiles the rulebook once
 * for all of them.
 */
import type { Place } from '../language/ast.ts';
import { ProblemError, type Problem } from '../problem.ts';
import type { Case } from '../rulebook/case.ts';
import type { Right } from '../rulebook/model.ts';
import { createProblem } from '../rulebook/report.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { compile, type Compiled } from '../run/compiled.ts';
import type { Situation } from '../situation/model.ts';
import { readCaseSituation } from './situation.ts';
import { addProbes, type Threshold } from './thresholds.ts';

/**
 * Limits the periods that are kept compiled. The cases of nearly every right lie on fewer days than this, and the
 * periods of one right are small.
 */
const MOST_PERIODS = 64;

interface Readable {
  readonly expected: Case;
  readonly situation: Situation;
}

export interface PreparedCases {
  readonly right: Right;
  readonly readable: readonly Readable[];
  /** Lists the problems of the cases whose household cannot be read. */
  readonly problems: readonly Problem[];
  /** Maps the id of each law file of the right to its thresholds. */
  readonly thresholds: ReadonlyMap<string, readonly Threshold[]>;
  /**
   * Holds the compiled rulebook. Its plans have this right with the probes of its thresholds, the other rights of which
   * its cases expect something, and what these read of further rights.
   */
  readonly compiled: Compiled;
}

export function prepareCases(understood: Understood, right: Right): PreparedCases {
  const named = new Set([right.id, ...right.cases.flatMap(({ expect }) => Object.keys(expect))]);
  const rights = understood.rulebook.rights.filter(({ id }) => named.has(id)).map(({ name }) => name);
  const probed = addProbes(understood, right.name);
  return {
    right,
    ...readableCases(understood, right),
    thresholds: probed.thresholds,
    compiled: compile(probed.understood, { rights, mostPeriods: MOST_PERIODS }),
  };
}

function readableCases(
  understood: Pick<Understood, 'rulebook'>,
  { cases }: Right,
): Pick<PreparedCases, 'readable' | 'problems'> {
  const problems: Problem[] = [];
  const readable = cases.flatMap((expected): readonly Readable[] => {
    try {
      return [{ expected, situation: readCaseSituation(understood, expected) }];
    } catch (error) {
      problems.push(...toCaseProblems(error, `The case "${expected.name}"`, expected.place));
      return [];
    }
  });
  return { readable, problems };
}

/**
 * Converts an error about a household to problems at the place of that household in the rule files.
 * @throws the error itself when it is not a `ProblemError`
 */
export function toCaseProblems(error: unknown, named: string, place: Place): readonly Problem[] {
  if (!(error instanceof ProblemError)) throw error;
  return error.problems.map(({ code, what, where, why, mend }) =>
    createProblem(
      { ...place, line: place.line, field: `${place.field}.${where.field}` },
      code,
      `${named}: ${what}`,
      why,
      mend,
    ),
  );
}
