/**
 * This module defines what the checker needs to know about the names of the rulebook. The folder `rulebook` implements
 * it; the modules in the folder `language` do not know how the names are stored.
 */
import type { Basis, Unit, ValueType, KeptForm } from '../values/types.ts';
import type { Ast } from './ast.ts';
import type { GroupTerm, Term } from './term.ts';

export interface FactName {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  readonly kept: KeptForm | null;
}

/** Describes the shape of the cells of a figure, over all its dated values. */
export type CellShape =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'table'; readonly keys: readonly string[]; readonly cells: Readonly<Record<string, CellShape>> }
  /**
   * `min` and `max` are the least and greatest index that has a cell; they are infinite when the first or the last step
   * is open.
   */
  | { readonly kind: 'steps'; readonly min: number; readonly max: number; readonly of: CellShape }
  | { readonly kind: 'scale' }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'month_day' };

export interface FigureName {
  readonly id: string;
  /** Holds the unit of the cells; for a scale it is the unit of the amounts of its brackets. */
  readonly unit: Unit;
  /** Holds the basis of a figure in money; it is `unstated` when the file states none. */
  readonly basis?: Basis | 'unstated';
  readonly shape: CellShape;
}

/** Reports a problem inside a formula. It is thrown within the checker and converted to a `Problem` with its place. */
export class FormulaError extends Error {
  readonly code: string;
  readonly mend: string;
  constructor(code: string, what: string, mend: string) {
    super(what);
    this.code = code;
    this.mend = mend;
  }
}

/**
 * Describes the context of a formula: the scopes of the rows that it reads, the law it belongs to, and the names that
 * it can use.
 */
export interface Names {
  /** Holds the scope of the bare names: `person`, `home` or a kind of thing. */
  readonly me: string;
  /** Holds the scope of `member` inside the condition of a group or an aggregate; `null` elsewhere. */
  readonly member: string | null;
  /** Names the right whose law is read; `null` in the vocabulary. */
  readonly right: string | null;
  /**
   * Checks a formula in this context.
   * @throws FormulaError
   */
  check(ast: Ast, names: Names, expected: ValueType | null): Term;
  /**
   * Returns a fact of a scope by its name there: `birth`, `gets.receipt.amount`, a fact of this law, or one of another
   * right (`right.name`); `null` when there is none.
   */
  fact(scope: string, name: string): FactName | null;
  figure(name: string): FigureName | null;
  group(name: string): GroupTerm | null;
  open(kind: 'reading' | 'discretion', name: string): FactName | null;
  isRight(right: string): boolean;
  /**
   * Returns the word that the author may have meant, among the given words or among all words that are allowed here;
   * `null` when none is similar.
   */
  similar(word: string, among: 'names' | 'figures' | 'groups' | readonly string[]): string | null;
  /** Returns the same context with a member of the given scope. */
  within(member: string): Names;
}
