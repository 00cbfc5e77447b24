/** How the functions of a module find in memory what they read and write: what a plan means does not depend on it. */
import type { Node, RowName } from '../../plan/ir.ts';

/** A list of pieces, and where in it those of the row begin; `null`: it holds no others. */
export interface PieceList {
  readonly values: string;
  readonly at: string | null;
}

export type Relation = Extract<Node, { op: 'relation' }>['what'];

export interface Form {
  /** What a function is told of the rows that it stands at, and how it tells another. */
  readonly rows: { readonly parameters: string; arguments(hasMember: boolean): string };
  /** A place of a row; of the row itself it is written, too. */
  cell(row: RowName, scope: string, at: number): string;
  pieces(row: RowName, fact: string): PieceList;
  relation(what: Relation, a: RowName, b: RowName): string;
  /** A body for each row of a scope; within it, one for each row of another that is of the same household. */
  loop(scope: string, body: string): string;
  members(over: string, body: string): string;
  /** Names for what the body uses: there are many short functions, and most need little. */
  prologue(body: string): string;
}

/** The rows of a scope: of persons and of the home they are read everywhere. */
export function rowsName(scope: string): string {
  return SHORT.get(scope) ?? `b_${scope}`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['person', 'p'],
  ['home', 'h'],
]);

/** What the module needs besides the memory: the calendar, and the reading of dated facts. */
const RUNTIME_NAMES = ['C', 'onDay', 'leastOver', 'greatestOver', 'bitsOver', 'latestBefore'] as const;

export function uses(body: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(body);
}

/** @param names what else is named, with its source */
export function named(body: string, names: readonly (readonly [name: string, source: string])[]): string {
  const runtime = RUNTIME_NAMES.filter((name) => uses(body, name));
  const used = [['today', 'm.today'] as const, ...names].filter(([name]) => uses(body, name));
  const from = (text: string, source: string): string => (text === '' ? '' : `const ${text}${source};`);
  return `${from(runtime.length === 0 ? '' : `{${runtime.join(',')}}`, '=rt')}${from(used.map(([name, source]) => `${name}=${source}`).join(','), '')}\n`;
}
