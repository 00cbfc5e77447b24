/**
 * This module lowers (translates to expressions of the plan) terms that are choices or persons. Their values are masks,
 * with one bit for each value that is still possible.
 */
import type { Term } from '../language/term.ts';
import type { LoweringContext, LoweringEnv } from './context.ts';
import type { Ir, Node } from './ir.ts';
import { toMaskPair, negatePair, toTruthPair, type MaskOne, type TruthPair } from './pair.ts';

export function lowerMask(ctx: LoweringContext, term: Term, env: LoweringEnv): MaskOne {
  const pair = ctx.lower(term, env);
  if (pair.shape !== 'mask') throw new Error(`${term.kind} is no choice`);
  return pair;
}

/** Returns an expression that is true when at most one bit of a mask is set. */
export function lowerIsSingle(ir: Ir, m: Node): Node {
  return ir.compare('eq', ir.number('band', m, ir.number('sub', m, ir.num(1))), ir.num(0));
}

export function lowerOverlap(ir: Ir, a: Node, b: Node): Node {
  return ir.not(ir.compare('eq', ir.number('band', a, b), ir.num(0)));
}

export function lowerEqual(ctx: LoweringContext, term: Extract<Term, { kind: 'equal' }>, env: LoweringEnv): TruthPair {
  const { ir } = ctx;
  const [a, b] = [lowerMask(ctx, term.left, env).m, lowerMask(ctx, term.right, env).m];
  const certain = b.op === 'num' ? ir.compare('eq', a, b) : ir.and(ir.compare('eq', a, b), lowerIsSingle(ir, a));
  const equal = toTruthPair(certain, lowerOverlap(ir, a, b));
  return term.negated ? negatePair(ir, equal) : equal;
}

/**
 * Lowers membership in a list. It is certain when nothing outside the list is possible, and possible when something in
 * the list is.
 */
export function lowerIn(ctx: LoweringContext, item: Term, list: number, env: LoweringEnv): TruthPair {
  const { ir } = ctx;
  const m = lowerMask(ctx, item, env).m;
  const outside = createFullMask(item.type) & ~list;
  return toTruthPair(
    ir.compare('eq', ir.number('band', m, ir.num(outside)), ir.num(0)),
    lowerOverlap(ir, m, ir.num(list)),
  );
}

export function createFullMask(type: Term['type']): number {
  if (type.kind !== 'choice') throw new Error('only a choice has a mask of all');
  return 2 ** type.values.length - 1;
}

export function lowerListed(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'listed' }>,
  env: LoweringEnv,
): TruthPair {
  const figure = ctx.figure(term.figure);
  const inForce = figure.values.filter((v) => v.from <= ctx.epoch).at(-1);
  const type = term.item.type;
  if (inForce?.cell.kind !== 'list' || type.kind !== 'choice')
    return toTruthPair(ctx.ir.bool(false), ctx.ir.bool(true));
  const names = inForce.cell.values;
  const list = type.values.reduce((m, v, i) => (names.includes(v) ? m | (2 ** i) : m), 0);
  return lowerIn(ctx, term.item, list, env);
}

export function lowerValue(ctx: LoweringContext, term: Extract<Term, { kind: 'value' }>): MaskOne {
  return toMaskPair(ctx.ir.num(term.mask));
}
