/** Where a formula stands: what its leaves may name. */
import type { Kind } from './term.ts';

export type Leaves = Readonly<Record<Kind, readonly string[]>>;

/** What of one row changes over time. */
export interface Over {
  readonly truths: readonly string[];
  readonly amounts: readonly string[];
  readonly choices: readonly string[];
  /** Amounts by month. */
  readonly months: readonly string[];
  /** Amounts a year, by year. */
  readonly years: readonly string[];
}

export interface Row {
  readonly leaves: Leaves;
  readonly over: Over;
}

export interface Place extends Row {
  /** Each row that is read here, alone: what lasts is followed along the facts of one. */
  readonly rows: readonly Row[];
  /** Groups that may be asked, each with the place of its members; none within a group. */
  readonly groups: readonly { readonly name: string; readonly members: Place }[];
  /** Groups that a test may name. */
  readonly tests: readonly string[];
  /** Whether `me` and `member` are both there, and persons. */
  readonly isPair: boolean;
}

export const WORDS = ['small', 'middle', 'large'] as const;

/** Where nothing of a kind is at hand. */
const LAST: Readonly<Record<Kind, string>> = {
  amount: 'param.low',
  number: 'param.two',
  ratio: 'param.part',
  truth: 'yes',
  choice: 'home.fuel',
  day: 'date',
  person: 'me',
  lasting: 'yes',
};

export function leafAt(place: Row, kind: Kind, at: number): string {
  return pick(place.leaves[kind], at) ?? LAST[kind];
}

export function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)];
}
