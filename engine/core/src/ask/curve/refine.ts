/** Looks closer wherever a curve turns, jumps or bends, until it goes in straight lines or a step is as small as it can be. */
import type { PairState, State } from './state.ts';

/** A euro a year: amounts are rounded to the cent of a month on the way. */
export const STRAIGHT = 1;
/** An axis with more turns than this finds is told to be incomplete. */
const MOST_LOOKS = 4000;

export interface Looking {
  /** Works out a step: it is asked once for each. */
  at(step: number): State;
  /** The same with the figure taken as anything between two steps. */
  between(from: number, to: number): State;
}

export interface Looked {
  /** States by step, those that were looked at. */
  readonly states: ReadonlyMap<number, State>;
  readonly complete: boolean;
}

type Span = readonly [number, number];

/** @param samples steps to look at, in order, unless nothing can change around them */
export function refined(samples: readonly number[], looking: Looking): Looked {
  const states = new Map<number, State>();
  const at = (k: number): State => {
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

/** The spans between samples that follow each other, but for those over which it is certain that nothing changes. */
function living(samples: readonly number[], at: (k: number) => State, { between }: Looking): readonly Span[] {
  const spans = (i: number, j: number): readonly Span[] => {
    const [a, b] = [samples[i] as number, samples[j] as number];
    if (j <= i || isStill(between(a, b), at(a), at(b))) return [];
    if (j - i === 1) return [[a, b]];
    const middle = Math.floor((i + j) / 2);
    return [...spans(i, middle), ...spans(middle, j)];
  };
  return spans(0, samples.length - 1);
}

/** More knowledge never contradicts: what is settled for anything between two values is so for each of them. */
function isStill(all: State, a: State, b: State): boolean {
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

function isBetween(state: State, a: State, b: State, share: number): boolean {
  return state.every((one, i) => onLine(one, a[i] as PairState, b[i] as PairState, share));
}

/** Whether something lies on the straight line from one state to another. */
export function onLine(one: Line, a: Line, b: Line, share: number): boolean {
  if (one.verdict !== a.verdict || one.verdict !== b.verdict) return false;
  if (one.worth === null || a.worth === null || b.worth === null) return one.worth === a.worth && one.worth === b.worth;
  const off = (x: number, from: number, to: number): number => Math.abs(x - (from + (to - from) * share));
  return (
    off(one.worth.min, a.worth.min, b.worth.min) <= STRAIGHT && off(one.worth.max, a.worth.max, b.worth.max) <= STRAIGHT
  );
}

export type Line = Pick<PairState, 'verdict' | 'worth'>;

/** The steps at which a line bends: what is left out lies on the line between two that are kept. */
export function corners(steps: readonly number[], lines: readonly Line[]): readonly number[] {
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
          onLine(
            line,
            lines[last] as Line,
            lines[i + 1] as Line,
            ((steps[last + 1 + j] as number) - (steps[last] as number)) / span,
          ),
        );
    if (skips) continue;
    kept.push(i);
    last = i;
  }
  return kept;
}
