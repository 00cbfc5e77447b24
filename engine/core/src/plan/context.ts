/** This module defines what the lowering of one term may ask of the plan that is being made. */
import type { GroupTerm, Term, RowName } from '../language/term.ts';
import type { Cell, Figure } from '../rulebook/model.ts';
import type { UnderstoodImplication } from '../rulebook/typecheck/understood.ts';
import type { KeptForm, ValueType } from '../values/types.ts';
import type { Column } from './columns.ts';
import type { Ir, Node } from './ir.ts';
import type { NumberPair, Pair, TruthPair } from './pair.ts';

/** Describes where a term is read: from which rows, and on which day. */
export interface LoweringEnv {
  /** Holds the scope of the row that the formula belongs to; `member` holds that of the member of a group. */
  readonly me: string;
  readonly member: string | null;
  /**
   * Says which row of the expression the names `me` and `member` of the formula stand for. When the definition of a
   * fact of a member is computed inline, its `me` stands for the row `member`.
   */
  readonly rows: { readonly me: RowName; readonly member: RowName };
  readonly day: NumberPair;
  /** Is `true` when the day is that of the answer; columns may then be read as they are. */
  readonly now: boolean;
  /**
   * Holds, in a line of an estimate, the time that is estimated; `null` elsewhere. Facts kept by month, quarter or year
   * are read for that time, all others for today.
   */
  readonly estimated: NumberPair | null;
  /** Collects, inside `held_months`, the dated facts that a condition reads, each with its row; `null` elsewhere. */
  readonly held: Map<string, RowName> | null;
}

/** Describes a fact of the vocabulary that may follow from others, with the lines from which it follows. */
export interface Word {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  readonly kept: KeptForm | null;
  readonly implied: readonly UnderstoodImplication[];
}

/** Narrows the known value of a fact in a row. */
export type Narrowing = (ctx: LoweringContext, word: Word, known: Pair, row: RowName, env: LoweringEnv) => Pair;

export interface LoweringContext {
  readonly ir: Ir;
  /** Holds the first day of the period of this plan, within which the laws do not change, as an integer, yyyymmdd. */
  readonly epoch: number;
  /** Holds the last day of the period as an integer, yyyymmdd. */
  readonly until: number;
  lower(term: Term, env: LoweringEnv): Pair;
  /** Returns the column of a fact. It is made on first use, after everything that it needs. */
  column(id: string): Column;
  /**
   * Returns the definition of a fact, for reading it on another day than that of the answer; `null` for a fact that is
   * asked.
   */
  definition(id: string): { readonly term: Term; readonly scope: string } | null;
  isDated(id: string): boolean;
  /** Narrows a fact by its estimates; `null` in a reading of the rulebook without estimates. */
  readonly estimates: Narrowing | null;
  /** Returns how a fact of the vocabulary is kept over time; `null` when it is not. */
  kept(id: string): KeptForm | null;
  /**
   * Returns a fact of the vocabulary with the lines from which it follows; `null` when there are none or the fact is
   * not of the vocabulary.
   */
  word(id: string): Word | null;
  /** Checks whether the vocabulary says who has none of a kind of thing. */
  canBeNone(scope: string): boolean;
  figure(id: string): Figure;
  /**
   * Returns the column of a value of a figure that nobody knows. It is one more unknown, of the law and not of the
   * household.
   */
  unknownFigure(id: string, path: string, cell: Extract<Cell, { kind: 'unknown' }>, type: Term['type']): Column;
  /**
   * Returns a column that belongs to no fact; `make` computes it in each row of `scope`. It is made once for each key
   * and scope.
   */
  hidden(key: object, scope: string, type: Term['type'], make: (env: LoweringEnv) => Pair): Column;
  /**
   * Returns a column with one result for each row of `scope`, reduced over the rows of the scope `over`; `ends` holds
   * the reductions of its slots.
   */
  reduce(scope: string, over: string, type: Term['type'], ends: readonly Reduction[]): Column;
  membership(group: GroupTerm, env: LoweringEnv): TruthPair;
}

export type Reduce = 'sum' | 'min' | 'max' | 'or' | 'and' | 'bor';
/** Describes a reduction. `term` is evaluated for each pair of rows; `start` is the value when there is no member. */
export interface Reduction {
  readonly reduce: Reduce;
  readonly start: number | boolean;
  readonly term: Node;
}
