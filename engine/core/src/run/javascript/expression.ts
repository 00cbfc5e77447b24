/** Nodes → JavaScript. What is used twice gets a name, in each function from the first on. */
import { indexOf, type Layout } from '../../plan/layout.ts';
import { children, type Node, type RowName } from '../../plan/ir.ts';
import { readsMember } from '../../plan/sharing.ts';
import type { OfTheDay } from './days.ts';
import { listName, type HeldSince } from './held.ts';
import type { Form, PieceList } from './form.ts';

/** So many operations are worth less than a branch that was foreseen wrongly; measured, and flat around it. */
const CHEAP = 12;

export interface Rows {
  readonly me: string;
  readonly member: string | null;
}

/** What all functions of a module share. */
export interface Shared {
  readonly layout: Layout;
  readonly form: Form;
  readonly days: OfTheDay;
  readonly held: HeldSince;
}

export class Expressions {
  readonly #module: Shared;
  readonly #rows: Rows;
  readonly #names = new Map<Node, string>();
  /** Lists of pieces that have a name. */
  readonly #lists: readonly PieceList[];

  constructor(module: Shared, rows: Rows, lists: readonly PieceList[] = []) {
    this.#module = module;
    this.#rows = rows;
    this.#lists = lists;
  }

  /** `const name = …;` for a node that is used more than once; what depends on the day alone stands in its table. */
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

  /** What costs little is worked out rather than passed by: where people differ a processor cannot foresee a branch. */
  #both({ op, a, b }: Extract<Node, { op: 'and' | 'or' }>): string {
    const bit = op === 'and' ? '&' : '|';
    const sign = this.#cost(b) <= CHEAP ? bit : `${bit}${bit}`;
    return `(${this.print(a)}${sign}${this.print(b)})`;
  }

  /** Operations that a node takes; endless where it branches or calls. */
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
        return children(node).reduce((sum, n) => sum + this.#cost(n), 1);
    }
  }

  #cell(row: RowName, slot: string): string {
    const scope = row === 'home' ? 'home' : row === 'me' ? this.#rows.me : (this.#rows.member as string);
    return this.#module.form.cell(row, scope, indexOf(this.#module.layout, scope, slot));
  }

  /** A single day has one piece. */
  #dated({ row, fact, shape, end, from, until }: Extract<Node, { op: 'dated' }>): string {
    const { values, at } = this.#module.form.pieces(row, fact);
    const place = this.#lists.findIndex((l) => l.values === values && l.at === at);
    const list = place < 0 ? { values, at } : listName(place, at);
    const call = (name: string, ...args: readonly string[]): string =>
      `${name}(${[list.values, ...args, ...(list.at === null ? [] : [list.at])].join(',')})`;
    if (from === until) return call('onDay', this.print(from), end === 'lo' ? '1' : '2');
    const over = end === 'lo' ? 'leastOver' : shape === 'mask' ? 'bitsOver' : 'greatestOver';
    return call(over, this.print(from), this.print(until));
  }

  /** The condition is read at each cut: nothing that it shares outside is used inside. */
  #heldSince(node: Extract<Node, { op: 'held_since' }>): string {
    const { row, facts, day, holds } = node;
    const { form } = this.#module;
    const lists = facts.map((f) => form.pieces(row, f));
    const within = new Expressions(this.#module, this.#rows, lists);
    // What reads no member stands before the loop over members.
    const args = form.rows.arguments(readsMember(node));
    return `${this.#module.held.name(lists, within.print(holds))}(m,rt,${args},${this.print(day)})`;
  }
}
