/**
 * This module defines pairs, the results of lowering a term: the least and the greatest value of a number, whether a
 * truth certainly and possibly holds, or the mask of the values that a choice or a person can have. Three-valued logic
 * is handled only here and in the modules of this folder; in later stages nothing is unknown.
 */
import type { Ir, Node } from './ir.ts';

export type NumberPair = { readonly shape: 'number'; readonly lo: Node; readonly hi: Node };
export type TruthPair = { readonly shape: 'truth'; readonly c: Node; readonly p: Node };
export type MaskOne = { readonly shape: 'mask'; readonly m: Node };
export type Pair = NumberPair | TruthPair | MaskOne;

export function toNumberPair(lo: Node, hi: Node = lo): NumberPair {
  return { shape: 'number', lo, hi };
}
export function toTruthPair(c: Node, p: Node = c): TruthPair {
  return { shape: 'truth', c, p };
}
export function toMaskPair(m: Node): MaskOne {
  return { shape: 'mask', m };
}

export function negatePair(ir: Ir, a: TruthPair): TruthPair {
  return toTruthPair(ir.not(a.p), ir.not(a.c));
}
export function andPair(ir: Ir, a: TruthPair, b: TruthPair): TruthPair {
  return toTruthPair(ir.and(a.c, b.c), ir.and(a.p, b.p));
}
export function orPair(ir: Ir, a: TruthPair, b: TruthPair): TruthPair {
  return toTruthPair(ir.or(a.c, b.c), ir.or(a.p, b.p));
}

/**
 * Lowers `if`: returns the branch that the test chooses when the test is settled, and otherwise the range that covers
 * both branches.
 */
export function choose(ir: Ir, test: TruthPair, a: Pair, b: Pair): Pair {
  const settled = (yes: Node, no: Node, both: Node): Node => ir.select(test.c, yes, ir.select(test.p, both, no));
  if (a.shape === 'number' && b.shape === 'number') {
    return toNumberPair(
      settled(a.lo, b.lo, ir.number('min', a.lo, b.lo)),
      settled(a.hi, b.hi, ir.number('max', a.hi, b.hi)),
    );
  }
  if (a.shape === 'truth' && b.shape === 'truth') {
    return toTruthPair(settled(a.c, b.c, ir.and(a.c, b.c)), settled(a.p, b.p, ir.or(a.p, b.p)));
  }
  if (a.shape === 'mask' && b.shape === 'mask') return toMaskPair(settled(a.m, b.m, ir.number('bor', a.m, b.m)));
  throw new Error('the branches of an if have two shapes');
}

/** Returns the nodes of a pair in the order of its slots, or a single node when both ends are the same expression. */
export function listEnds(pair: Pair): readonly Node[] {
  if (pair.shape === 'number') return pair.lo === pair.hi ? [pair.lo] : [pair.lo, pair.hi];
  if (pair.shape === 'truth') return pair.c === pair.p ? [pair.c] : [pair.c, pair.p];
  return [pair.m];
}
