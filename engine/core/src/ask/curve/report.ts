/**
 * A curve, version 1: what the rights of a household are along one figure of it. Money is in euros, worth in euros a year;
 * the figure is in its own unit. Words are in the language asked.
 */
import type { Answer, Seen, Verdict } from '../../explain/answer.ts';

/** Between two points that follow each other worth goes in a straight line, to a euro a year. */
export interface CurvePoint {
  readonly at: number;
  readonly min: number;
  readonly max: number;
}

/** What a right is at a value. `worth` is `null` where its amount is not told. */
export interface RightPoint {
  readonly at: number;
  readonly verdict: Verdict;
  readonly worth: { readonly min: number; readonly max: number } | null;
}

/** `until`: the last value with the verdict before; `from`: the first with the one after, one step further. */
export interface CurveTurn {
  readonly until: number;
  readonly from: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface CurveRight {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  /** Whether anything of it changes along the axis. */
  readonly moves: boolean;
  readonly turns: readonly CurveTurn[];
  readonly points: readonly RightPoint[];
}

/**
 * Where more of the figure leaves the household with less: the worth of the rights falls by more than the figure itself
 * adds in a year (an amount that comes by the month, the day or the year adds itself; anything else adds nothing).
 */
export interface Cliff {
  readonly from: number;
  readonly to: number;
  /** Euros a year less, what the figure adds already counted. */
  readonly fall: { readonly min: number; readonly max: number };
  /** The rights that are worth less at its end. */
  readonly rights: readonly { readonly right: string; readonly name: string; readonly claimant: string }[];
}

export interface Curve {
  readonly version: 1;
  readonly date: string;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  readonly fact: string;
  /** The person, thing or `home` whose figure it is. */
  readonly of: string;
  readonly label: string;
  readonly unit: string;
  /** The smallest step that is told apart. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Where the household is now; `null` where nothing is known. */
  readonly now: Seen | null;
  /** Rights that somebody has or may have somewhere on the axis, those that change first. */
  readonly rights: readonly CurveRight[];
  /** Those that change, together: one answer that several share counts once, of two that exclude each other the better. */
  readonly total: readonly CurvePoint[];
  readonly cliffs: readonly Cliff[];
  /** Whether the axis was looked at as finely as it could be; else a step may have been passed over. */
  readonly complete: boolean;
}
