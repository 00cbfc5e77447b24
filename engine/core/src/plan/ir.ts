/**
 * This module defines the intermediate representation that every backend prints or runs: plain expressions in
 * two-valued logic over doubles, in which nothing is unknown.
 *
 * Equal expressions are one object (hash-consing). So the two ends of a value (`pair.ts`) share their common parts, and
 * a printer can give a name to an expression that is used twice.
 */
import type { RowName } from '../language/term.ts';

export type NumberOp = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'band' | 'bor';
export type IrCompareOp = 'lt' | 'le' | 'eq';

interface Common {
  /** Gives the position in the order of creation. Children are created before their parents. */
  readonly id: number;
  /** Gives the type of the value: `n` is a double, `b` is a boolean. */
  readonly t: 'n' | 'b';
  /**
   * Is `true` when the value is certainly a whole number, so that rounding it to the grid of money changes nothing. It
   * is also `true` for a boolean.
   */
  readonly whole: boolean;
}

export type Node = Common &
  (
    | { readonly op: 'num'; readonly value: number }
    | { readonly op: 'bool'; readonly value: boolean }
    /**
     * Reads a slot of a row. A slot holds one end of the value of a column, the whole value of a column that is never
     * unknown, or the mask of a choice or of persons.
     */
    | { readonly op: 'cell'; readonly row: RowName; readonly slot: string }
    /** Reads the day of the answer, an integer yyyymmdd. */
    | { readonly op: 'today' }
    /**
     * Reads the first day of a piece, that is, of a span of days in which none of the facts of a `held_since` changes.
     * It occurs only inside `held_since`.
     */
    | { readonly op: 'cut' }
    | { readonly op: NumberOp; readonly a: Node; readonly b: Node }
    | { readonly op: 'floor'; readonly a: Node }
    | { readonly op: IrCompareOp; readonly a: Node; readonly b: Node }
    | { readonly op: 'and' | 'or'; readonly a: Node; readonly b: Node }
    | { readonly op: 'not'; readonly a: Node }
    | { readonly op: 'select'; readonly test: Node; readonly a: Node; readonly b: Node }
    /** Calls a function of the calendar, which is defined in `calendar.ts`. */
    | { readonly op: 'call'; readonly name: string; readonly args: readonly Node[] }
    /** Reads one end of a dated fact over all pieces that overlap the days `from` to `until`. */
    | {
        readonly op: 'dated';
        readonly row: RowName;
        readonly fact: string;
        readonly shape: 'number' | 'truth' | 'mask';
        readonly end: 'lo' | 'hi';
        readonly from: Node;
        readonly until: Node;
      }
    /**
     * Gives the first day after the last piece that began on or before `day` and in which `holds` (an expression over
     * `cut`) was false. It gives `BEGINNING` when there was no such piece, and `NEVER` when no piece follows it.
     */
    | {
        readonly op: 'held_since';
        readonly row: RowName;
        readonly facts: readonly string[];
        readonly day: Node;
        readonly holds: Node;
      }
    /**
     * Reads what the person in row `b` is to the person in row `a`: `related` is a mask of relations, and `degree_lo`
     * and `degree_hi` are the least and greatest degree.
     */
    | {
        readonly op: 'relation';
        readonly what: 'related' | 'degree_lo' | 'degree_hi';
        readonly a: RowName;
        readonly b: RowName;
      }
    | { readonly op: 'same_row' }
  );

/**
 * This bound is far beyond any amount, date or count. It is the start value of a minimum, and its negative is the start
 * value of a maximum.
 */
export const FAR = 4e15;

/** This factor combines the ids of two nodes into one numeric key. A plan has far fewer nodes than this. */
const MANY = 2 ** 26;

type BinaryOp = NumberOp | IrCompareOp | 'and' | 'or';

/**
 * Creates the nodes of one plan, and returns the existing node for an equal expression. The most frequent nodes are
 * found by numeric keys, because keys made of text are slower.
 */
export class Ir {
  #made = 0;
  readonly #numbers = new Map<number, Node>();
  readonly #cells = new Map<RowName, Map<string, Node>>();
  readonly #unary = new Map<'floor' | 'not', Map<number, Node>>();
  readonly #binary = new Map<BinaryOp, Map<number, Node>>();
  readonly #selects = new Map<number, Map<number, Node>>();
  readonly #others = new Map<string, Node>();
  /**
   * Holds the ids of the dated facts that nodes of the kinds `dated` and `held_since` read. It includes facts that no
   * column needs, but that are read when a line is judged or explained.
   */
  readonly followed = new Set<string>();

  num(value: number): Node {
    const plain = value === 0 ? 0 : value;
    return this.#once(this.#numbers, plain, { op: 'num', value: plain, t: 'n', whole: Number.isInteger(plain) });
  }
  bool(value: boolean): Node {
    return this.#once(this.#others, String(value), { op: 'bool', value, t: 'b', whole: true });
  }
  cell(row: RowName, slot: string, t: 'n' | 'b', whole: boolean): Node {
    return this.#once(within(this.#cells, row), slot, { op: 'cell', row, slot, t, whole });
  }
  today(): Node {
    return this.#once(this.#others, 'today', { op: 'today', t: 'n', whole: true });
  }
  cut(): Node {
    return this.#once(this.#others, 'cut', { op: 'cut', t: 'n', whole: true });
  }
  sameRow(): Node {
    return this.#once(this.#others, 'same_row', { op: 'same_row', t: 'b', whole: true });
  }
  relation(what: 'related' | 'degree_lo' | 'degree_hi', a: RowName, b: RowName): Node {
    const key = `relation ${what} ${a} ${b}`;
    return this.#once(this.#others, key, { op: 'relation', what, a, b, t: 'n', whole: true });
  }

  number(op: NumberOp, a: Node, b: Node): Node {
    if (a.op === 'num' && b.op === 'num') return this.num(NUMBER_OPS[op](a.value, b.value));
    if ((op === 'min' || op === 'max') && a === b) return a;
    if (op === 'add' && isNum(b, 0)) return a;
    if (op === 'add' && isNum(a, 0)) return b;
    if (op === 'sub' && isNum(b, 0)) return a;
    if ((op === 'mul' || op === 'div') && isNum(b, 1)) return a;
    if (op === 'mul' && isNum(a, 1)) return b;
    const whole = op !== 'mul' && op !== 'div' ? a.whole && b.whole : false;
    return this.#once(within(this.#binary, op), two(a, b), { op, a, b, t: 'n', whole });
  }
  floor(a: Node): Node {
    if (a.op === 'num') return this.num(Math.floor(a.value));
    if (a.whole) return a;
    return this.#once(within(this.#unary, 'floor'), a.id, { op: 'floor', a, t: 'n', whole: true });
  }
  compare(op: IrCompareOp, a: Node, b: Node): Node {
    if (a.op === 'num' && b.op === 'num')
      return this.bool(op === 'lt' ? a.value < b.value : op === 'le' ? a.value <= b.value : a.value === b.value);
    if (a === b) return this.bool(op !== 'lt');
    return this.#once(within(this.#binary, op), two(a, b), { op, a, b, t: 'b', whole: true });
  }
  and(a: Node, b: Node): Node {
    if (isBool(a, true) || a === b) return b;
    if (isBool(b, true)) return a;
    if (isBool(a, false) || isBool(b, false)) return this.bool(false);
    return this.#once(within(this.#binary, 'and'), two(a, b), { op: 'and', a, b, t: 'b', whole: true });
  }
  or(a: Node, b: Node): Node {
    if (isBool(a, false) || a === b) return b;
    if (isBool(b, false)) return a;
    if (isBool(a, true) || isBool(b, true)) return this.bool(true);
    return this.#once(within(this.#binary, 'or'), two(a, b), { op: 'or', a, b, t: 'b', whole: true });
  }
  not(a: Node): Node {
    if (a.op === 'bool') return this.bool(!a.value);
    if (a.op === 'not') return a.a;
    return this.#once(within(this.#unary, 'not'), a.id, { op: 'not', a, t: 'b', whole: true });
  }
  select(test: Node, a: Node, b: Node): Node {
    if (test.op === 'bool') return test.value ? a : b;
    if (a === b) return a;
    const whole = a.whole && b.whole;
    return this.#once(within(this.#selects, test.id), two(a, b), { op: 'select', test, a, b, t: a.t, whole });
  }
  call(name: string, args: readonly Node[]): Node {
    const key = `call ${name} ${args.map((a) => a.id).join(' ')}`;
    return this.#once(this.#others, key, { op: 'call', name, args, t: 'n', whole: true });
  }
  dated(
    row: RowName,
    fact: string,
    shape: 'number' | 'truth' | 'mask',
    end: 'lo' | 'hi',
    from: Node,
    until: Node,
    whole: boolean,
  ): Node {
    this.followed.add(fact);
    const t = shape === 'truth' ? 'b' : 'n';
    const key = `dated ${row} ${fact} ${end} ${from.id} ${until.id}`;
    return this.#once(this.#others, key, { op: 'dated', row, fact, shape, end, from, until, t, whole });
  }
  heldSince(row: RowName, facts: readonly string[], day: Node, holds: Node): Node {
    for (const fact of facts) this.followed.add(fact);
    const key = `held_since ${row} ${facts.join(',')} ${day.id} ${holds.id}`;
    return this.#once(this.#others, key, { op: 'held_since', row, facts, day, holds, t: 'n', whole: true });
  }

  #once<K>(table: Map<K, Node>, key: K, node: DistributiveOmit<Node, 'id'>): Node {
    const known = table.get(key);
    if (known !== undefined) return known;
    const made = { ...node, id: this.#made++ } as Node;
    table.set(key, made);
    return made;
  }
}

function two(a: Node, b: Node): number {
  return a.id * MANY + b.id;
}

function within<K, L>(tables: Map<K, Map<L, Node>>, key: K): Map<L, Node> {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const made = new Map<L, Node>();
  tables.set(key, made);
  return made;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const NUMBER_OPS: Readonly<Record<NumberOp, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  band: (a, b) => a & b,
  bor: (a, b) => a | b,
};

function isNum(node: Node, value: number): boolean {
  return node.op === 'num' && node.value === value;
}
function isBool(node: Node, value: boolean): boolean {
  return node.op === 'bool' && node.value === value;
}

/**
 * Returns the direct children of a node, in order. The expression `holds` of `held_since`, which is read with `cut`,
 * counts as a child.
 */
export function listChildren(node: Node): readonly Node[] {
  switch (node.op) {
    case 'num':
    case 'bool':
    case 'cell':
    case 'today':
    case 'cut':
    case 'relation':
    case 'same_row':
      return [];
    case 'floor':
    case 'not':
      return [node.a];
    case 'select':
      return [node.test, node.a, node.b];
    case 'call':
      return node.args;
    case 'dated':
      return [node.from, node.until];
    case 'held_since':
      return [node.day, node.holds];
    default:
      return [node.a, node.b];
  }
}
