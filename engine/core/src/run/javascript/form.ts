/**
 * This module defines how the functions of a generated module address memory. The meaning of a plan does not depend on
 * it.
 */
import type { RowName } from '../../language/term.ts';
import type { Node } from '../../plan/ir.ts';

/**
 * Describes how a list of pieces is printed. `values` is the expression for the list. `at` is the expression for the
 * position at which the pieces of the row begin; it is `null` when the list contains no other pieces.
 */
export interface PieceList {
  readonly values: string;
  readonly at: string | null;
}

export type Relation = Extract<Node, { op: 'relation' }>['what'];

export interface MemoryForm {
  /**
   * Gives the parameters by which a function receives its current rows, and the arguments by which it passes them on.
   */
  readonly rows: { readonly parameters: string; arguments(hasMember: boolean): string };
  /** Prints a position of a row. A position of the row `me` can also be assigned to. */
  cell(row: RowName, scope: string, at: number): string;
  pieces(row: RowName, fact: string): PieceList;
  relation(what: Relation, a: RowName, b: RowName): string;
  /**
   * `loop` repeats a body for each row of a scope; `members`, inside it, for each row of another scope in the same
   * household.
   */
  loop(scope: string, body: string): string;
  members(over: string, body: string): string;
  /**
   * Prints the definitions of the names that the body uses, and no others, because there are many short functions that
   * need only a few.
   */
  prologue(body: string): string;
}

/**
 * Returns the variable name for the rows of a scope. The names for persons and the home are short, because these rows
 * are read everywhere.
 */
export function getRowsName(scope: string): string {
  return SHORT.get(scope) ?? `b_${scope}`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['person', 'p'],
  ['home', 'h'],
]);

/** Lists what the module needs besides the memory: the calendar, and the functions that read dated facts. */
const RUNTIME_NAMES = ['C', 'onDay', 'leastOver', 'greatestOver', 'bitsOver', 'latestBefore'] as const;

export function usesName(body: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(body);
}

/**
 * Prints the definitions of the names that the body uses: those of `RUNTIME_NAMES`, `today`, and further ones.
 * @param names further names, each with the expression that defines it
 */
export function printNames(body: string, names: readonly (readonly [name: string, source: string])[]): string {
  const runtime = RUNTIME_NAMES.filter((name) => usesName(body, name));
  const used = [['today', 'm.today'] as const, ...names].filter(([name]) => usesName(body, name));
  const from = (text: string, source: string): string => (text === '' ? '' : `const ${text}${source};`);
  return `${from(runtime.length === 0 ? '' : `{${runtime.join(',')}}`, '=rt')}${from(used.map(([name, source]) => `${name}=${source}`).join(','), '')}\n`;
}
