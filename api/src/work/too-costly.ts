/**
 * This module refuses work that would take too long. It does so before the work is begun, and not only after the time
 * limit of an evaluation.
 */
import { estimateCost, ProblemError, readBelow, ALIKE, type Compiled } from '@recto-verso/engine';
import type { Sides } from './options.ts';
import { WORKS, type WorkInput, type WorkKind } from './works.ts';

/**
 * Limits the cost of one request, in the unit of `estimateCost`; it corresponds to some four seconds of a processor.
 * Twelve persons with nothing but a day of birth cost 195,000 with every right, and so do thirty fully described
 * persons with ten rights.
 */
export const MOST_COST = 200_000;
const TOO_DEAR = 'too-dear';
/**
 * This many persons or fewer never reach the limit, whatever is known of them; their cost is therefore not computed.
 */
const FEW = 6;

interface Part {
  /** Names the side of a comparison (`before` or `after`); `null` when there is only one situation. */
  readonly side: string | null;
  readonly situation: unknown;
  readonly date: number;
}

/** @throws ProblemError that says what to leave out; also when a situation cannot be read */
export function refuseTooCostly<K extends WorkKind>(compiled: Compiled, kind: K, input: WorkInput<K>): void {
  const { times } = WORKS[kind];
  const parts = partsOf(input);
  const most = Math.max(...parts.map(({ situation }) => personsIn(situation)));
  if (times === 0 || most <= FEW) return;
  const { options } = input;
  const rights = 'rights' in options ? options.rights : undefined;
  const together = 'together' in options && options.together === true ? { together: ALIKE } : {};
  const costs = parts.map(({ side, situation, date }) => {
    const count = (): number =>
      estimateCost(compiled, situation, { date, ...together, ...(rights === undefined ? {} : { rights }) });
    return side === null ? count() : readBelow(`${side}.situation`, count);
  });
  const cost = times * costs.reduce((sum, one) => sum + one, 0);
  if (cost > MOST_COST) throw new ProblemError([tooDear(most, rights?.length ?? compiled.rulebook.rights.length)]);
}

/** Lists the situation of the work with its day. A comparison has two situations, each with its own day. */
function partsOf({ situation, options }: WorkInput<WorkKind>): readonly Part[] {
  if ('date' in options) return [{ side: null, situation, date: options.date }];
  return (['before', 'after'] as const).map((side) => ({ side, ...(situation as Sides)[side] }));
}

export function isTooCostly(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.problems.some(({ code }) => code === TOO_DEAR);
}

/** Counts the persons of a situation. The situation may be any value, because it has not been checked yet. */
function personsIn(situation: unknown): number {
  const { persons } = (situation ?? {}) as { readonly persons?: unknown };
  return typeof persons === 'object' && persons !== null ? Object.keys(persons).length : 0;
}

function tooDear(persons: number, rights: number) {
  return {
    code: TOO_DEAR,
    what: `${persons} persons and ${rights} rights are more than one answer is worked out for, with so much that is not known of them.`,
    where: { field: 'persons' },
    why: 'Everything that is not known of somebody is tried for each right of each person, and others wait meanwhile.',
    mend: `Name half as many rights in "rights" and ask for the others apart, once more where it is still too much; or describe fewer persons: ${FEW} are always answered.`,
  };
}
