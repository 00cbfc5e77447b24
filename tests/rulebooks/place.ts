/** This module describes the place in which a formula stands: it says which names the leaves of the formula may use. */
import type { FormulaKind } from './term.ts';

export type Leaves = Readonly<Record<FormulaKind, readonly string[]>>;

/** Lists the facts that change over time, of one row or of all rows of a place. */
export interface DatedLeaves {
  readonly truths: readonly string[];
  readonly amounts: readonly string[];
  readonly choices: readonly string[];
  /** Lists the amounts that are kept by month. */
  readonly months: readonly string[];
  /** Lists the yearly amounts, which are kept by year. */
  readonly years: readonly string[];
}

export interface LeafRow {
  readonly leaves: Leaves;
  readonly over: DatedLeaves;
}

export interface FormulaPlace extends LeafRow {
  /** Lists one by one the rows whose facts are read here, because `held_months` follows the facts of a single row. */
  readonly rows: readonly LeafRow[];
  /**
   * Lists the groups that a formula may use here, each with the place of its members. Within a group the list is empty.
   */
  readonly groups: readonly { readonly name: string; readonly members: FormulaPlace }[];
  /**
   * Lists the groups whose name may stand here as a condition, which says whether the member belongs to that group.
   * Such a condition may stand only in the `where` of another group.
   */
  readonly tests: readonly string[];
  /** Is `true` when both `me` and `member` can be named here and both are persons. */
  readonly isPair: boolean;
}

export const SIZE_WORDS = ['small', 'middle', 'large'] as const;

/** Maps each kind to the leaf that is written where the place has no leaf of that kind. */
const LAST: Readonly<Record<FormulaKind, string>> = {
  amount: 'param.low',
  number: 'param.two',
  ratio: 'param.part',
  truth: 'yes',
  choice: 'home.fuel',
  day: 'date',
  person: 'me',
  lasting: 'yes',
};

export function pickLeaf(place: LeafRow, kind: FormulaKind, at: number): string {
  return pick(place.leaves[kind], at) ?? LAST[kind];
}

export function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)];
}
