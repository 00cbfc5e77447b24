/** What would take too long is told so before it is begun, and not after the time of one evaluation is over. */
import { costOf, ProblemError, readBelow, ALIKE, type Compiled } from '@recto-verso/engine';
import type { Sides } from './options.ts';
import { WORKS, type Input, type WorkKind } from './works.ts';

/**
 * The most that one request may cost, see `costOf`: some four seconds of a processor. Twelve persons of whom only the day of
 * birth is told come to 195,000 with every right, thirty of whom everything is told with ten.
 */
export const MOST_COST = 200_000;
const TOO_DEAR = 'too-dear';
/** Fewer persons never come to it, whatever is known of them, and are not counted. */
const FEW = 6;

interface Part {
  /** The side on which the situation stands; none where there is one situation alone. */
  readonly side: string | null;
  readonly situation: unknown;
  readonly date: number;
}

/** @throws ProblemError that says what to leave out, also where a situation cannot be read */
export function refuseTooDear<K extends WorkKind>(compiled: Compiled, kind: K, input: Input<K>): void {
  const { times } = WORKS[kind];
  const parts = partsOf(input);
  const most = Math.max(...parts.map(({ situation }) => personsIn(situation)));
  if (times === 0 || most <= FEW) return;
  const { options } = input;
  const rights = 'rights' in options ? options.rights : undefined;
  const together = 'together' in options && options.together === true ? { together: ALIKE } : {};
  const costs = parts.map(({ side, situation, date }) => {
    const count = (): number =>
      costOf(compiled, situation, { date, ...together, ...(rights === undefined ? {} : { rights }) });
    return side === null ? count() : readBelow(`${side}.situation`, count);
  });
  const cost = times * costs.reduce((sum, one) => sum + one, 0);
  if (cost > MOST_COST) throw new ProblemError([tooDear(most, rights?.length ?? compiled.rulebook.rights.length)]);
}

/** Two situations have a day each, and none in common. */
function partsOf({ situation, options }: Input<WorkKind>): readonly Part[] {
  if ('date' in options) return [{ side: null, situation, date: options.date }];
  return (['before', 'after'] as const).map((side) => ({ side, ...(situation as Sides)[side] }));
}

/** Whether something was not worked out because it would take too much. */
export function isTooDear(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.problems.some(({ code }) => code === TOO_DEAR);
}

/** As it was sent, which may be anything. */
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
