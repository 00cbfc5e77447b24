/** This module prints a node of a plan as an SQL expression over the columns of one query. */
import type { RowName } from '../../language/term.ts';
import { CALENDAR, type CalendarFunction } from '../../values/calendar.ts';
import type { Node } from '../../plan/ir.ts';
import type { Dialect } from './dialect.ts';
import { printHeldSince, printPieceOn } from './pieces.ts';
import { createNamedCall, createInlineCall } from './prelude.ts';

/** Says which columns an expression can read, and in which dialect it is printed. */
export interface SqlColumnResolver {
  readonly dialect: Dialect;
  /** Returns the quoted name of the column that holds a slot, a list, the row number or the day of the answer. */
  column(row: RowName, name: string): string;
  /** Returns the quoted name of the column in which a node was computed before, or `null` when it has none. */
  named(node: Node): string | null;
}

/**
 * `HOUSEHOLD`, `ROW` and `TODAY_COLUMN` are columns of base tables that are not slots of the plan. Only the table of
 * the home has `TODAY_COLUMN`, and it has no `ROW`.
 */
export const HOUSEHOLD = 'hh';
export const ROW = 'idx';
export const TODAY_COLUMN = 'today';

export function formatPiecesColumn(fact: string): string {
  return `d_${fact}`;
}

export function printNode(place: SqlColumnResolver, node: Node): string {
  return new Printer(place, null).body(node);
}

/**
 * Prints nodes. `cut` is the name of the lambda parameter that holds the day inside `held_since`; it is `null` outside.
 */
class Printer {
  readonly #place: SqlColumnResolver;
  readonly #d: Dialect;
  readonly #cut: string | null;

  constructor(place: SqlColumnResolver, cut: string | null) {
    this.#place = place;
    this.#d = place.dialect;
    this.#cut = cut;
  }

  of(node: Node): string {
    return this.#place.named(node) ?? this.body(node);
  }

  /** Returns the text of a node, even when the node has a column of its own. */
  body(node: Node): string {
    switch (node.op) {
      case 'num':
        return this.#d.number(node.value);
      case 'bool':
        return node.value ? 'TRUE' : 'FALSE';
      case 'cell':
        return this.#place.column(node.row, node.slot);
      case 'today':
        return this.#place.column('home', TODAY_COLUMN);
      case 'cut':
        return this.#cut ?? fail('a cut stands outside held_since');
      case 'same_row':
        return `(${this.#place.column('me', ROW)} = ${this.#place.column('member', ROW)})`;
      case 'relation':
        return this.#d.at(this.#place.column(node.a, node.what), `CAST(${this.#place.column(node.b, ROW)} AS INT)`);
      case 'not':
        return `(NOT ${this.of(node.a)})`;
      case 'floor':
        return this.#d.floor(this.of(node.a));
      case 'select':
        return this.#select(node);
      case 'call':
        return this.#call(node);
      case 'dated':
        return this.#dated(node);
      case 'held_since':
        return this.#held(node);
      case 'band':
      case 'bor':
        return this.#function(node.op, this.of(node.a), this.of(node.b));
      case 'min':
      case 'max':
        return `${node.op === 'min' ? 'least' : 'greatest'}(${this.#chain(node).join(', ')})`;
      case 'and':
      case 'or':
      case 'add':
        return `(${this.#chain(node).join(SIGNS[node.op])})`;
      default:
        return `(${this.of(node.a)}${SIGNS[node.op]}${this.of(node.b)})`;
    }
  }

  /**
   * Lists the operands of a chain of one operator, from left to right, so that `(a + b) + c` is printed as `a + b + c`.
   */
  #chain(node: Extract<Node, { readonly a: Node; readonly b: Node }>): readonly string[] {
    const operands: string[] = [];
    let at = node;
    for (;;) {
      operands.unshift(this.of(at.b));
      const { a } = at;
      if (a.op !== node.op || this.#place.named(a) !== null) return [this.of(a), ...operands];
      at = a as typeof node;
    }
  }

  #select(node: Extract<Node, { op: 'select' }>): string {
    const cases: string[] = [];
    let at: Node = node;
    while (at.op === 'select' && (at === node || this.#place.named(at) === null)) {
      cases.push(`WHEN ${this.of(at.test)} THEN ${this.of(at.a)}`);
      at = at.b;
    }
    return `CASE ${cases.join(' ')} ELSE ${this.of(at)} END`;
  }

  #call(node: Extract<Node, { op: 'call' }>): string {
    if (CALENDAR[node.name as CalendarFunction] === undefined) fail(`the calendar has no "${node.name}"`);
    return this.#function(node.name, ...node.args.map((x) => this.of(x)));
  }

  #function(name: string, ...args: readonly string[]): string {
    return (this.#cut === null ? createNamedCall(this.#d) : createInlineCall(this.#d))(name, ...args);
  }

  #dated(node: Extract<Node, { op: 'dated' }>): string {
    const list = this.#place.column(node.row, formatPiecesColumn(node.fact));
    const end = node.shape === 'mask' ? 'mask' : node.end;
    const value =
      node.from.op === 'cut' && node.until.op === 'cut'
        ? printPieceOn(this.#d, list, this.of(node.from), node.end)
        : this.#function(`dated_${end}`, list, this.of(node.from), this.of(node.until));
    return node.shape === 'truth' ? `(${value} <> ${this.#d.number(0)})` : value;
  }

  #held(node: Extract<Node, { op: 'held_since' }>): string {
    const cut = this.#cut === null ? 'rv_cut' : `${this.#cut}_`;
    const lists = node.facts.map((fact) => this.#place.column(node.row, formatPiecesColumn(fact)));
    return printHeldSince(this.#d, lists, this.of(node.day), cut, new Printer(this.#place, cut).of(node.holds));
  }
}

const SIGNS = {
  add: ' + ',
  sub: ' - ',
  mul: ' * ',
  div: ' / ',
  lt: ' < ',
  le: ' <= ',
  eq: ' = ',
  and: ' AND ',
  or: ' OR ',
} as const;

function fail(message: string): never {
  throw new Error(message);
}
