/**
 * This module prints nodes as JavaScript. In each function a node that is used more than once gets a name before its
 * first use.
 */
import type { RowName } from '../../language/term.ts';
import { findSlotIndex, type Layout } from '../../plan/layout.ts';
import { listChildren, type Node } from '../../plan/ir.ts';
import { readsMemberRow } from '../../plan/sharing.ts';
import type { OfTheDay } from './days.ts';
import { namePieceList, type HeldSince } from './held.ts';
import type { MemoryForm, PieceList } from './form.ts';

/**
 * Is the greatest number of operations that are computed even if their result may not be needed, because that costs
 * less than one wrongly predicted branch of the processor. The value was measured; values close to it perform equally
 * well.
 */
const CHEAP = 12;

export interface ExpressionScopes {
  readonly me: string;
  readonly member: string | null;
}

/** Holds what all functions of a module share. */
export interface Shared {
  readonly layout: Layout;
  readonly form: MemoryForm;
  readonly days: OfTheDay;
  readonly held: HeldSince;
}

export class Expressions {
  readonly #module: Shared;
  readonly #rows: ExpressionScopes;
  readonly #names = new Map<Node, string>();
  /** Lists the lists of pieces that have a name in this function. */
  readonly #lists: readonly PieceList[];

  constructor(module: Shared, rows: ExpressionScopes, lists: readonly PieceList[] = []) {
    this.#module = module;
    this.#rows = rows;
    this.#lists = lists;
  }

  /**
   * Prints `const name = …;` for a node that is used more than once. Prints nothing for a node that depends only on the
   * day, because it is read from the table of the day.
   */
  define(node: Node): string {
    const text = this.print(node);
    if (this.#module.days.holds(node)) return '';
    const name = `t${this.#names.size}`;
    this.#names.set(node, name);
    return `const ${name}=${text};`;
  }

  print(node: Node): string {
    const plain = (n: Node): string => this.#plain(n);
    return this.#module.days.read(node, plain) ?? this.#names.get(node) ?? plain(node);
  }

  #plain(node: Node): string {
    const p = (n: Node): string => this.print(n);
    switch (node.op) {
      case 'num':
        return node.value < 0 ? `(${node.value})` : String(node.value);
      case 'bool':
        return String(node.value);
      case 'today':
        return 'today';
      case 'cut':
        return 'cut';
      case 'same_row':
        return '(i===j)';
      case 'cell':
        return node.t === 'b' ? `(${this.#cell(node.row, node.slot)}!==0)` : this.#cell(node.row, node.slot);
      case 'add':
      case 'sub':
      case 'mul':
      case 'div':
        return `(${p(node.a)}${{ add: '+', sub: '-', mul: '*', div: '/' }[node.op]}${p(node.b)})`;
      case 'min':
      case 'max':
        return `${node.op}(${p(node.a)},${p(node.b)})`;
      case 'band':
      case 'bor':
        return `(${p(node.a)}${node.op === 'band' ? '&' : '|'}${p(node.b)})`;
      case 'lt':
      case 'le':
      case 'eq':
        return `(${p(node.a)}${{ lt: '<', le: '<=', eq: '===' }[node.op]}${p(node.b)})`;
      case 'and':
      case 'or':
        return this.#both(node);
      case 'not':
        return `!${p(node.a)}`;
      case 'floor':
        return `floor(${p(node.a)})`;
      case 'select':
        return `(${p(node.test)}?${p(node.a)}:${p(node.b)})`;
      case 'call':
        return `C.${node.name}(${node.args.map(p).join(',')}${node.args.length === 1 ? ',0' : ''})`;
      case 'dated': {
        const text = this.#dated(node);
        return node.t === 'b' ? `(${text}!==0)` : text;
      }
      case 'held_since':
        return this.#heldSince(node);
      case 'relation':
        return this.#module.form.relation(node.what, node.a, node.b);
    }
  }

  /**
   * Prints `and` and `or`. A cheap right side is always evaluated (`&`, `|`) and not skipped, because a processor
   * cannot predict a branch that differs from person to person.
   */
  #both({ op, a, b }: Extract<Node, { op: 'and' | 'or' }>): string {
    const bit = op === 'and' ? '&' : '|';
    const sign = this.#cost(b) <= CHEAP ? bit : `${bit}${bit}`;
    return `(${this.print(a)}${sign}${this.print(b)})`;
  }

  /**
   * Returns the number of operations that a node takes; it is 0 for a node that has been computed before. It is
   * infinite for a node that contains a `select`, a `min` or `max`, a reading of a dated fact, or a call of the
   * calendar.
   */
  #cost(node: Node): number {
    if (this.#names.has(node) || this.#module.days.holds(node)) return 0;
    switch (node.op) {
      case 'select':
      case 'call':
      case 'dated':
      case 'held_since':
      case 'min':
      case 'max':
        return Infinity;
      default:
        return listChildren(node).reduce((sum, n) => sum + this.#cost(n), 1);
    }
  }

  #cell(row: RowName, slot: string): string {
    const scope = row === 'home' ? 'home' : row === 'me' ? this.#rows.me : (this.#rows.member as string);
    return this.#module.form.cell(row, scope, findSlotIndex(this.#module.layout, scope, slot));
  }

  /**
   * Prints the reading of a dated fact. On a single day it is read from the one piece that contains the day, and over
   * several days from all pieces that overlap them.
   */
  #dated({ row, fact, shape, end, from, until }: Extract<Node, { op: 'dated' }>): string {
    const { values, at } = this.#module.form.pieces(row, fact);
    const place = this.#lists.findIndex((l) => l.values === values && l.at === at);
    const list = place < 0 ? { values, at } : namePieceList(place, at);
    const call = (name: string, ...args: readonly string[]): string =>
      `${name}(${[list.values, ...args, ...(list.at === null ? [] : [list.at])].join(',')})`;
    if (from === until) return call('onDay', this.print(from), end === 'lo' ? '1' : '2');
    const over = end === 'lo' ? 'leastOver' : shape === 'mask' ? 'bitsOver' : 'greatestOver';
    return call(over, this.print(from), this.print(until));
  }

  /** Prints `held_since`. The condition is evaluated at each cut, so no shared result from outside is used inside. */
  #heldSince(node: Extract<Node, { op: 'held_since' }>): string {
    const { row, facts, day, holds } = node;
    const { form } = this.#module;
    const lists = facts.map((f) => form.pieces(row, f));
    const within = new Expressions(this.#module, this.#rows, lists);
    // A node that does not read the member is evaluated before the loop over members, where there is no row of a member
    // to pass.
    const args = form.rows.arguments(readsMemberRow(node));
    return `${this.#module.held.name(lists, within.print(holds))}(m,rt,${args},${this.print(day)})`;
  }
}
