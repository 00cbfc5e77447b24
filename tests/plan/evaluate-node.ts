/**
 * This module evaluates plain expressions strictly by the definition of their operators, without any code of the engine
 * that makes, shares or prints expressions.
 */
import fc from 'fast-check';
import { Ir, type Node } from '../../engine/core/src/plan/ir.ts';
import {
  toMaskPair,
  toNumberPair,
  toTruthPair,
  type MaskOne,
  type NumberPair,
  type TruthPair,
} from '../../engine/core/src/plan/pair.ts';
import { CALENDAR, type CalendarFunction } from '../../engine/core/src/values/calendar.ts';

/** Maps each slot to its value, with yes and no as 1 and 0. */
export type SlotValues = Readonly<Record<string, number>>;

const BINARY = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  band: (a: number, b: number) => a & b,
  bor: (a: number, b: number) => a | b,
  lt: (a: number, b: number) => Number(a < b),
  le: (a: number, b: number) => Number(a <= b),
  eq: (a: number, b: number) => Number(a === b),
  and: (a: number, b: number) => Number(a !== 0 && b !== 0),
  or: (a: number, b: number) => Number(a !== 0 || b !== 0),
};

/**
 * Evaluates an expression.
 * @param kept the values of nodes that were evaluated before and are not evaluated again
 */
export function evaluateNode(node: Node, cells: SlotValues = {}, kept: ReadonlyMap<Node, number> = new Map()): number {
  const known = kept.get(node);
  if (known !== undefined) return known;
  const of = (part: Node): number => evaluateNode(part, cells, kept);
  switch (node.op) {
    case 'num':
    case 'bool':
      return Number(node.value);
    case 'today':
      return 20250615;
    case 'cell':
      if (cells[node.slot] === undefined) throw new Error(`"${node.slot}" is read, and holds nothing`);
      return cells[node.slot] as number;
    case 'floor':
      return Math.floor(of(node.a));
    case 'not':
      return Number(of(node.a) === 0);
    case 'select':
      return of(node.test) === 0 ? of(node.b) : of(node.a);
    case 'call':
      return CALENDAR[node.name as CalendarFunction](...(node.args.map(of) as [number, number]));
    default:
      if (!('b' in node) || node.op === 'relation') throw new Error(`"${node.op}" needs more than slots`);
      return BINARY[node.op](of(node.a), of(node.b));
  }
}

export const CELLS: SlotValues = { n0: 0, n1: 1, n2: -2.5, n3: 7, b0: 0, b1: 1, b2: 1 };

/** Lists expressions with the values that they have by the definition of their operators. */
type Made = readonly (readonly [Node, number])[];

const OPS = [...(Object.keys(BINARY) as (keyof typeof BINARY)[]), 'floor', 'not', 'select', 'choose'] as const;
const place = fc.nat(99);

/**
 * Draws programs: each expression is made from expressions before it, of which the first are slots and constants.
 * `make` builds the nodes.
 */
export const programs = fc
  .array(fc.tuple(fc.constantFrom(...OPS), place, place, place), { minLength: 1, maxLength: 20 })
  .map((lines) => ({ make: (ir: Ir): Made => made(ir, lines) }));

function made(ir: Ir, lines: readonly (readonly [(typeof OPS)[number], number, number, number])[]): Made {
  const constants = [1, 2, -4].map((x) => [ir.num(x), x] as const);
  const cells = (t: 'n' | 'b'): Made =>
    Object.entries(CELLS).flatMap(([slot, x]) =>
      slot.startsWith(t) ? [[ir.cell('me', slot, t, Number.isInteger(x)), x] as const] : [],
    );
  const numbers = [...cells('n'), [ir.num(0), 0] as const, ...constants];
  const truths = [...cells('b'), [ir.bool(false), 0] as const, [ir.bool(true), 1] as const];
  const at = (list: Made, i: number): readonly [Node, number] => list[i % list.length] as readonly [Node, number];
  for (const [op, i, j, k] of lines) {
    const [[m, x], [n, y], [p, v], [q, w]] = [at(numbers, i), at(numbers, j), at(truths, i), at(truths, j)];
    const [by, z] = at(constants, j);
    if (op === 'floor') numbers.push([ir.floor(m), Math.floor(x)]);
    else if (op === 'not') truths.push([ir.not(p), 1 - v]);
    else if (op === 'and' || op === 'or') truths.push([ir[op](p, q), BINARY[op](v, w)]);
    else if (op === 'select') numbers.push([ir.select(at(truths, k)[0], m, n), at(truths, k)[1] === 0 ? y : x]);
    else if (op === 'choose') truths.push([ir.select(at(truths, k)[0], p, q), at(truths, k)[1] === 0 ? w : v]);
    else if (op === 'lt' || op === 'le' || op === 'eq') truths.push([ir.compare(op, m, n), BINARY[op](x, y)]);
    else if (op === 'mul' || op === 'div') numbers.push([ir.number(op, m, by), BINARY[op](x, z)]);
    else if (op === 'band' || op === 'bor')
      numbers.push([ir.number(op, ir.floor(m), ir.floor(n)), BINARY[op](Math.floor(x), Math.floor(y))]);
    else numbers.push([ir.number(op, m, n), BINARY[op](x, y)]);
  }
  return [...numbers, ...truths];
}

/** Holds the values of the two ends of a pair. */
export type EndValues = readonly [number, number];
export const CERTAINLY_NOT: EndValues = [0, 0];
export const POSSIBLY: EndValues = [0, 1];
export const CERTAINLY: EndValues = [1, 1];
export const THREE: readonly EndValues[] = [CERTAINLY_NOT, POSSIBLY, CERTAINLY];

/** Makes pairs with the given values, in slots of their own, so that nothing is folded before it is evaluated. */
export class PairBuilder {
  readonly ir = new Ir();
  readonly cells: Record<string, number> = {};

  truth([c, p]: EndValues): TruthPair {
    return toTruthPair(this.#slot(c, 'b', true), this.#slot(p, 'b', true));
  }
  number([lo, hi]: EndValues, whole = false): NumberPair {
    return toNumberPair(this.#slot(lo, 'n', whole), this.#slot(hi, 'n', whole));
  }
  mask(m: number): MaskOne {
    return toMaskPair(this.#slot(m, 'n', true));
  }

  /** Returns the values of both ends. */
  of(pair: TruthPair | NumberPair | MaskOne): EndValues {
    const [a, b] =
      pair.shape === 'truth' ? [pair.c, pair.p] : pair.shape === 'number' ? [pair.lo, pair.hi] : [pair.m, pair.m];
    return [evaluateNode(a, this.cells) + 0, evaluateNode(b, this.cells) + 0];
  }

  #slot(value: number, t: 'n' | 'b', whole: boolean): Node {
    const slot = `s${Object.keys(this.cells).length}`;
    this.cells[slot] = value;
    return this.ir.cell('me', slot, t, whole);
  }
}
