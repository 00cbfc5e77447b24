/** What the lowering of one term may ask of the plan that is being made. */
import type { GroupTerm, Term } from '../language/term.ts';
import type { Cell, Figure } from '../rulebook/model.ts';
import type { UnderstoodImplication } from '../rulebook/typecheck/understood.ts';
import type { Kept, ValueType } from '../values/types.ts';
import type { Column } from './columns.ts';
import type { Ir, Node, RowName } from './ir.ts';
import type { NumberPair, Pair, TruthPair } from './pair.ts';

/** Where a term is read: from which rows, and on which day. */
export interface Env {
  /** Scope of the row that the formula belongs to, and of the member of a group. */
  readonly me: string;
  readonly member: string | null;
  /** Which row of the expression stands for `me` and for `member`: a member's fact, worked out inline, is read from `member`. */
  readonly rows: { readonly me: RowName; readonly member: RowName };
  readonly day: NumberPair;
  /** The day is that of the answer: columns may be read as they stand. */
  readonly now: boolean;
  /** Of the line of an estimate: the time that is estimated. Facts kept by month, quarter or year are read of it, all else of today. */
  readonly estimated: NumberPair | null;
  /** Collects the dated facts that a condition reads, each with its row, inside `held_months`. */
  readonly held: Map<string, RowName> | null;
}

/** A fact of the vocabulary that follows from others. */
export interface Word {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  readonly kept: Kept | null;
  readonly implied: readonly UnderstoodImplication[];
}

/** Narrows what is known of a fact in a row. */
export type Narrowing = (ctx: Context, word: Word, known: Pair, row: RowName, env: Env) => Pair;

export interface Context {
  readonly ir: Ir;
  /** First day of the period for which laws are fixed in this plan. */
  readonly epoch: number;
  /** Its last day. */
  readonly until: number;
  lower(term: Term, env: Env): Pair;
  /** The column of a fact, made on first use, with all that it needs before it. */
  column(id: string): Column;
  /** What works a fact out, for reading it on another day than that of the answer; `null` for an asked fact. */
  definition(id: string): { readonly term: Term; readonly scope: string } | null;
  isDated(id: string): boolean;
  /** Narrows a fact by its estimates; it is `null` in a reading of the rulebook without them. */
  readonly estimates: Narrowing | null;
  /** Says how a fact of the vocabulary is kept over time; it is `null` where it is not kept. */
  kept(id: string): Kept | null;
  /** What a fact of the vocabulary follows from; `null` where it follows from nothing, or is none. */
  word(id: string): Word | null;
  /** Whether the vocabulary says of whom there is none of a kind of thing. */
  canBeNone(scope: string): boolean;
  figure(id: string): Figure;
  /** A figure that nobody can answer: one more unknown, of the law. */
  unknownFigure(id: string, path: string, cell: Extract<Cell, { kind: 'unknown' }>, type: Term['type']): Column;
  /** A hidden column worked out from a term, in the scope of one row. */
  hidden(key: object, scope: string, type: Term['type'], make: (env: Env) => Pair): Column;
  /** One reduction over the members of a frame, for each row of `scope`. */
  reduce(scope: string, over: string, type: Term['type'], ends: readonly Reduction[]): Column;
  membership(group: GroupTerm, env: Env): TruthPair;
}

export type Reduce = 'sum' | 'min' | 'max' | 'or' | 'and' | 'bor';
/** `term` is evaluated for each pair of rows; `start` is the value over no member. */
export interface Reduction {
  readonly reduce: Reduce;
  readonly start: number | boolean;
  readonly term: Node;
}
