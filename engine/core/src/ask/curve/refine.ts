/**
 * This module evaluates a curve more finely wherever it changes, jumps or bends, until every part is a straight line, a
 * step cannot be split further, or the limit of evaluated steps is reached.
 */
import type { PairState, PairStates } from './state.ts';

/**
 * Tolerates a deviation of one euro a year from a straight line, because monthly amounts are rounded to the cent on the
 * way.
 */
export const STRAIGHT = 1;
/** Limits the steps that are evaluated. A curve that needs more of them is marked as incomplete. */
const MOST_LOOKS = 4000;

export interface CurveEvaluator {
  /** Evaluates one step; it is called only once for each. */
  at(step: number): PairStates;
  /** Evaluates with the fact known only as a range between two steps. */
  between(from: number, to: number): PairStates;
}

export interface RefinedCurve {
  readonly states: ReadonlyMap<number, PairStates>;
  readonly complete: boolean;
}

type Span = readonly [number, number];

/**
 * Evaluates the samples, except those inside a span over which nothing can change, and then the middle of each other
 * span until the curve is straight there.
 * @param samples the steps of the axis to begin with, in ascending order
 */
export function refineCurve(samples: readonly number[], looking: CurveEvaluator): RefinedCurve {
  const states = new Map<number, PairStates>();
  const at = (k: number): PairStates => {
    const known = states.get(k) ?? looking.at(k);
    states.set(k, known);
    return known;
  };
  samples.slice(0, 1).forEach(at);
  const waiting: Span[] = [...living(samples, at, looking)];
  while (waiting.length > 0 && states.size < MOST_LOOKS) {
    const [a, b] = waiting.pop() as Span;
    if (b - a <= 1) continue;
    const middle = Math.floor((a + b) / 2);
    if (isBetween(at(middle), at(a), at(b), (middle - a) / (b - a))) continue;
    waiting.push([a, middle], [middle, b]);
  }
  return { states, complete: waiting.length === 0 };
}

/** Lists the spans between neighbouring samples, except those over which it is certain that nothing changes. */
function living(
  samples: readonly number[],
  at: (k: number) => PairStates,
  { between }: CurveEvaluator,
): readonly Span[] {
  const spans = (i: number, j: number): readonly Span[] => {
    const [a, b] = [samples[i] as number, samples[j] as number];
    if (j <= i || isStill(between(a, b), at(a), at(b))) return [];
    if (j - i === 1) return [[a, b]];
    const middle = Math.floor((i + j) / 2);
    return [...spans(i, middle), ...spans(middle, j)];
  };
  return spans(0, samples.length - 1);
}

/**
 * Checks whether nothing changes over a span. `a` and `b` are the states at its ends, and `all` is the state with the
 * fact known only as this range: more knowledge never contradicts less, so what is certain for the whole range is
 * certain for each of its values.
 */
function isStill(all: PairStates, a: PairStates, b: PairStates): boolean {
  return all.every(({ verdict, worth }, i) => {
    const [one, other] = [a[i] as PairState, b[i] as PairState];
    if (verdict === 'depends') return false;
    if (verdict === 'no' || worth === null) return true;
    return worth.min === worth.max || (sameWorth(worth, one.worth) && sameWorth(worth, other.worth));
  });
}

function sameWorth(a: PairState['worth'], b: PairState['worth']): boolean {
  return a !== null && b !== null && a.min === b.min && a.max === b.max;
}

function isBetween(state: PairStates, a: PairStates, b: PairStates, share: number): boolean {
  return state.every((one, i) => isOnLine(one, a[i] as PairState, b[i] as PairState, share));
}

/** Checks whether a state lies on the straight line between two others. `share` is its position, from 0 to 1. */
export function isOnLine(one: CurveLinePoint, a: CurveLinePoint, b: CurveLinePoint, share: number): boolean {
  if (one.verdict !== a.verdict || one.verdict !== b.verdict) return false;
  if (one.worth === null || a.worth === null || b.worth === null) return one.worth === a.worth && one.worth === b.worth;
  const off = (x: number, from: number, to: number): number => Math.abs(x - (from + (to - from) * share));
  return (
    off(one.worth.min, a.worth.min, b.worth.min) <= STRAIGHT && off(one.worth.max, a.worth.max, b.worth.max) <= STRAIGHT
  );
}

export type CurveLinePoint = Pick<PairState, 'verdict' | 'worth'>;

/**
 * Returns the indexes of both ends of a line and of the points at which it bends. Every point that is left out lies on
 * the line between two that are kept.
 */
export function findCorners(steps: readonly number[], lines: readonly CurveLinePoint[]): readonly number[] {
  const kept: number[] = [];
  let last = 0;
  for (let i = 0; i < steps.length; i++) {
    const span = (steps[i + 1] as number) - (steps[last] as number);
    const skips =
      i > 0 &&
      i < steps.length - 1 &&
      lines
        .slice(last + 1, i + 1)
        .every((line, j) =>
          isOnLine(
            line,
            lines[last] as CurveLinePoint,
            lines[i + 1] as CurveLinePoint,
            ((steps[last + 1 + j] as number) - (steps[last] as number)) / span,
          ),
        );
    if (skips) continue;
    kept.push(i);
    last = i;
  }
  return kept;
}
