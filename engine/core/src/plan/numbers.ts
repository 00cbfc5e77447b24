/** This module lowers operations on numbers. It computes each end of a result from the ends of its operands. */
import type { Term } from '../language/term.ts';
import { GRID, isOnGrid, getMemoryScale } from '../values/grid.ts';
import type { LoweringContext, LoweringEnv } from './context.ts';
import type { Ir, Node } from './ir.ts';
import { toNumberPair, toTruthPair, type NumberPair, type Pair, type TruthPair } from './pair.ts';

export function lowerNumber(ctx: LoweringContext, term: Term, env: LoweringEnv): NumberPair {
  const pair = ctx.lower(term, env);
  if (pair.shape !== 'number') throw new Error(`${term.kind} is no number`);
  return pair;
}

/** Lowers two operands. A literal number takes the scale of the operand beside it. */
function pairOf(ctx: LoweringContext, a: Term, b: Term, env: LoweringEnv): [NumberPair, NumberPair] {
  const scaled = (x: Term, beside: Term): NumberPair =>
    x.kind === 'number' ? toNumberPair(ctx.ir.num(x.value * getMemoryScale(beside.type))) : lowerNumber(ctx, x, env);
  return [scaled(a, b), scaled(b, a)];
}

export function lowerArithmetic(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'arithmetic' }>,
  env: LoweringEnv,
): NumberPair {
  const { ir } = ctx;
  const { op, left, right } = term;
  if (op === '*' || op === '/') {
    const [a, b] = [lowerNumber(ctx, left, env), lowerNumber(ctx, right, env)];
    return op === '*'
      ? product(ir, a, b, signOf(left), signOf(right))
      : quotient(ir, a, b, signOf(left), signOf(right));
  }
  const [a, b] = pairOf(ctx, left, right, env);
  return op === '+'
    ? toNumberPair(ir.number('add', a.lo, b.lo), ir.number('add', a.hi, b.hi))
    : toNumberPair(ir.number('sub', a.lo, b.hi), ir.number('sub', a.hi, b.lo));
}

/**
 * Returns 1 if the term is a number that is never below zero, -1 if it is one that is never above zero, and 0
 * otherwise.
 */
function signOf(term: Term): -1 | 0 | 1 {
  if (term.type.kind !== 'number') return 0;
  return term.type.min >= 0 ? 1 : term.type.max <= 0 ? -1 : 0;
}

/**
 * Multiplies two ranges. Where neither is ever below zero, the ends are the products of the lower and of the upper
 * ends; otherwise all four products are compared.
 */
function product(ir: Ir, a: NumberPair, b: NumberPair, sa: number, sb: number): NumberPair {
  const mul = (x: Node, y: Node): Node => ir.number('mul', x, y);
  if (sa > 0 && sb > 0) return toNumberPair(mul(a.lo, b.lo), mul(a.hi, b.hi));
  return fourEnds(ir, [mul(a.lo, b.lo), mul(a.lo, b.hi), mul(a.hi, b.lo), mul(a.hi, b.hi)]);
}

function quotient(ir: Ir, a: NumberPair, b: NumberPair, sa: number, sb: number): NumberPair {
  const div = (x: Node, y: Node): Node => ir.number('div', x, y);
  if (sa > 0 && sb > 0) return toNumberPair(div(a.lo, b.hi), div(a.hi, b.lo));
  return fourEnds(ir, [div(a.lo, b.lo), div(a.lo, b.hi), div(a.hi, b.lo), div(a.hi, b.hi)]);
}

function fourEnds(ir: Ir, ends: readonly [Node, ...Node[]]): NumberPair {
  return toNumberPair(
    ends.reduce((x, y) => ir.number('min', x, y)),
    ends.reduce((x, y) => ir.number('max', x, y)),
  );
}

export function lowerNegate(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'negate' }>,
  env: LoweringEnv,
): NumberPair {
  const a = lowerNumber(ctx, term.operand, env);
  const zero = ctx.ir.num(0);
  return toNumberPair(ctx.ir.number('sub', zero, a.hi), ctx.ir.number('sub', zero, a.lo));
}

export function lowerCompare(ctx: LoweringContext, term: CompareTerm, env: LoweringEnv): TruthPair {
  const [a, b] = lowerComparedSides(ctx, term, env);
  return comparePairs(ctx.ir, term.op, a, b);
}

type CompareTerm = Extract<Term, { kind: 'compare' }>;

/**
 * Lowers both sides of a comparison and rounds amounts to their grid, so that the rounding error of a product cannot
 * decide at a threshold.
 */
export function lowerComparedSides(
  ctx: LoweringContext,
  term: CompareTerm,
  env: LoweringEnv,
): [NumberPair, NumberPair] {
  const [a, b] = pairOf(ctx, term.left, term.right, env);
  return [roundToGrid(ctx.ir, a, term.left.type), roundToGrid(ctx.ir, b, term.right.type)];
}

export function comparePairs(
  ir: Ir,
  op: Extract<Term, { kind: 'compare' }>['op'],
  a: NumberPair,
  b: NumberPair,
): TruthPair {
  switch (op) {
    case '<=':
      return toTruthPair(ir.compare('le', a.hi, b.lo), ir.compare('le', a.lo, b.hi));
    case '<':
      return toTruthPair(ir.compare('lt', a.hi, b.lo), ir.compare('lt', a.lo, b.hi));
    case '>=':
      return comparePairs(ir, '<=', b, a);
    case '>':
      return comparePairs(ir, '<', b, a);
    case '==':
      // The equality is certain when all four ends are one number, and possible when the ranges overlap.
      return toTruthPair(
        ir.and(ir.compare('eq', a.lo, b.hi), ir.compare('eq', a.hi, b.lo)),
        ir.and(ir.compare('le', a.lo, b.hi), ir.compare('le', b.lo, a.hi)),
      );
    case '!=': {
      const equal = comparePairs(ir, '==', a, b);
      return toTruthPair(ir.not(equal.p), ir.not(equal.c));
    }
  }
}

/**
 * Computes sign(x) · floor(|x| / step + 0.5 + 10⁻⁶) · step. A half is rounded away from zero, in the same way in every
 * backend.
 */
function roundTo(ir: Ir, x: Node, step: number): Node {
  const zero = ir.num(0);
  const away = (y: Node): Node =>
    ir.number(
      'mul',
      ir.floor(ir.number('add', ir.number('add', ir.number('div', y, ir.num(step)), ir.num(0.5)), ir.num(1e-6))),
      ir.num(step),
    );
  const negative = ir.number('sub', zero, away(ir.number('sub', zero, x)));
  return ir.select(ir.compare('lt', x, zero), negative, away(x));
}

/**
 * Rounds amounts of money to their grid; a value of another type stays as it is. This is done when a value is stored,
 * and before a comparison, `floor` or the steps of a figure decide by it. An expression that is known to be whole stays
 * as it is, too.
 */
export function roundToGrid<P extends Pair>(ir: Ir, pair: P, type: Term['type']): P | NumberPair {
  if (pair.shape !== 'number' || !isOnGrid(type)) return pair;
  const put = (x: Node): Node => (x.whole ? x : roundTo(ir, x, 1));
  return toNumberPair(put(pair.lo), put(pair.hi));
}

/**
 * Lowers the functions that rise with their arguments (rounding, `monthly`, `yearly`, `min` and `max`), so that each
 * end can be computed on its own. Returns `null` for any other function.
 */
export function lowerRounding(
  ctx: LoweringContext,
  name: string,
  args: readonly Term[],
  env: LoweringEnv,
): NumberPair | null {
  const { ir } = ctx;
  const [first, second] = args as [Term, Term | undefined];
  const ends = (a: NumberPair, f: (x: Node) => Node): NumberPair => toNumberPair(f(a.lo), f(a.hi));
  const each = (f: (x: Node) => Node): NumberPair => ends(lowerNumber(ctx, first, env), f);
  switch (name) {
    case 'cents':
      return each((x) => roundTo(ir, x, GRID / 100));
    case 'euros':
      return each((x) => roundTo(ir, x, GRID));
    case 'floor': {
      const step = ir.num(getMemoryScale(first.type));
      return ends(roundToGrid(ir, lowerNumber(ctx, first, env), first.type), (x) =>
        ir.number('mul', ir.floor(ir.number('div', x, step)), step),
      );
    }
    case 'monthly':
      return each((x) => ir.number('div', x, ir.num(12)));
    case 'yearly':
      return each((x) => ir.number('mul', x, ir.num(12)));
    case 'min':
    case 'max': {
      const [a, b] = pairOf(ctx, first, second as Term, env);
      return toNumberPair(ir.number(name, a.lo, b.lo), ir.number(name, a.hi, b.hi));
    }
    default:
      return null;
  }
}
