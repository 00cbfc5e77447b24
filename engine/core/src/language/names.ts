/**
 * What the checker must be told about the rulebook's names. The rulebook floor answers; the language
 * floor does not know how the names are stored.
 */
import type { Basis, Unit, ValueType, Kept } from '../values/types.ts';
import type { Ast } from './ast.ts';
import type { GroupTerm, Term } from './term.ts';

export interface FactName {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  readonly kept: Kept | null;
}

/** The shape of a figure's cells, over all its dated values. */
export type CellShape =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'table'; readonly keys: readonly string[]; readonly cells: Readonly<Record<string, CellShape>> }
  /** `min`/`max`: the indices that have a cell; infinite where the first or the last step is open. */
  | { readonly kind: 'steps'; readonly min: number; readonly max: number; readonly of: CellShape }
  | { readonly kind: 'scale' }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'month_day' };

export interface FigureName {
  readonly id: string;
  /** Unit of the cells; of the brackets' amounts for a scale. */
  readonly unit: Unit;
  /** Of money, whether its file states one or not. */
  readonly basis?: Basis | 'unstated';
  readonly shape: CellShape;
}

/** A problem inside a formula, thrown within the checker and turned into a `Problem` with its place. */
export class FormulaError extends Error {
  readonly code: string;
  readonly mend: string;
  constructor(code: string, what: string, mend: string) {
    super(what);
    this.code = code;
    this.mend = mend;
  }
}

/** Where a formula stands: its row, the row of a group's member, and the law it belongs to. */
export interface Names {
  /** Scope of the bare names: `person`, `home` or a kind of thing. */
  readonly me: string;
  /** Scope of `member`, inside a group's test or an aggregate. */
  readonly member: string | null;
  /** Name of the right whose law is read; `null` in the vocabulary. */
  readonly right: string | null;
  /** Checks a formula in this place. @throws FormulaError */
  check(ast: Ast, names: Names, expected: ValueType | null): Term;
  /** A fact of a scope by its name there: `birth`, `gets.ris.amount`, a fact of this law, or of `right.name`. */
  fact(scope: string, name: string): FactName | null;
  figure(name: string): FigureName | null;
  group(name: string): GroupTerm | null;
  open(kind: 'reading' | 'discretion', name: string): FactName | null;
  /** Tells if a word is the name of a right. */
  isRight(right: string): boolean;
  /** What somebody who wrote this word may have meant: one of the given words, or of all that may stand here. */
  similar(word: string, among: 'names' | 'figures' | 'groups' | readonly string[]): string | null;
  /** The same place with a member of the given scope. */
  within(member: string): Names;
}
