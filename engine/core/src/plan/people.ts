/**
 * This module lowers terms about persons: whether two persons are the same, who is whose partner, how two persons are
 * related, and facts that are read through a person whom another fact names.
 */
import { readsMember } from '../language/rows.ts';
import type { Term, RowName } from '../language/term.ts';
import { NOBODY_BIT } from '../situation/people.ts';
import { lowerMask, lowerOverlap, lowerIsSingle } from './choices.ts';
import { readColumnPair } from './columns.ts';
import { computeUntoldMask } from '../values/duty.ts';
import { isMoneyType, getMemoryScale } from '../values/grid.ts';
import type { LoweringContext, LoweringEnv, Reduction } from './context.ts';
import { FAR, type Node } from './ir.ts';
import { toMaskPair, toNumberPair, toTruthPair, type MaskOne, type Pair, type TruthPair } from './pair.ts';
import { resolveEnvRow } from './time.ts';

/** Every person has these slots: its own bit, and the bits of its certain and of its possible partners. */
export const BIT = 'person.bit';
export const PARTNER_CERTAIN = 'person.partner_certain';
export const PARTNER_POSSIBLE = 'person.partner_possible';

export function readPersonBits(ctx: LoweringContext, row: RowName, slot: string): Node {
  ctx.column(slot);
  return ctx.ir.cell(row, `${slot}#m`, 'n', true);
}

export function lowerPerson(ctx: LoweringContext, term: Extract<Term, { kind: 'person' }>, env: LoweringEnv): MaskOne {
  return toMaskPair(readPersonBits(ctx, resolveEnvRow(term.row, env), BIT));
}

/**
 * Lowers the test whether two persons are the same. It is certain when both can only be one and the same person, and
 * impossible when no person can be both. `nobody` is never the same as another `nobody`.
 */
export function lowerSame(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'same' | 'partners' }>,
  env: LoweringEnv,
): TruthPair {
  const { ir } = ctx;
  if (term.a.kind === 'person' && term.b.kind === 'person') {
    return toTruthPair(
      resolveEnvRow(term.a.row, env) === resolveEnvRow(term.b.row, env) ? ir.bool(true) : ir.sameRow(),
    );
  }
  const [a, b] = [lowerMask(ctx, term.a, env).m, lowerMask(ctx, term.b, env).m];
  const somebody = ir.num(~NOBODY_BIT & 0x7fffffff);
  const possible = lowerOverlap(ir, ir.number('band', a, b), somebody);
  return toTruthPair(ir.and(ir.and(ir.compare('eq', a, b), lowerIsSingle(ir, a)), possible), possible);
}

export function lowerPartners(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'same' | 'partners' }>,
  env: LoweringEnv,
): TruthPair {
  const { ir } = ctx;
  // The partners of a person who is a row are read from slots of that row. The partners of a person whom a fact names
  // have to be collected from all rows.
  const known = term.a.kind === 'person' ? term.a : term.b.kind === 'person' ? term.b : null;
  const named = readsMember(term.a) ? term.b : term.a;
  const other = (known ?? named) === term.a ? term.b : term.a;
  const m = lowerMask(ctx, other, env).m;
  const [certain, possible] =
    known === null ? partnersOf(ctx, named, env) : partnersOfRow(ctx, resolveEnvRow(known.row, env));
  const settled = other.kind === 'person' ? ir.bool(true) : lowerIsSingle(ir, m);
  return toTruthPair(ir.and(settled, lowerOverlap(ir, m, certain)), lowerOverlap(ir, m, possible));
}

function partnersOfRow(ctx: LoweringContext, row: RowName): [Node, Node] {
  return [readPersonBits(ctx, row, PARTNER_CERTAIN), readPersonBits(ctx, row, PARTNER_POSSIBLE)];
}

/**
 * Returns the masks of the certain and possible partners of a person whom a fact of the row names. They are collected
 * once for each row, over all persons.
 */
function partnersOf(ctx: LoweringContext, person: Term, env: LoweringEnv): [Node, Node] {
  const { ir } = ctx;
  if (readsMember(person)) throw new Error('partners(…) is of two persons whom facts of a member name');
  const gather = (slot: string): Node => {
    const c = ctx.hidden(
      internHiddenKey(ctx, `${JSON.stringify(person)} ${slot} ${env.day.lo.id} ${env.day.hi.id}`),
      env.me,
      { kind: 'person' },
      (own) => {
        const meant = lowerMask(ctx, person, { ...own, member: 'person', day: env.day, now: env.now }).m;
        const theirs = readPersonBits(ctx, 'member', slot);
        const term = ir.select(lowerOverlap(ir, meant, readPersonBits(ctx, 'member', BIT)), theirs, ir.num(0));
        return readColumnPair(
          ir,
          'me',
          ctx.reduce(env.me, 'person', { kind: 'person' }, [{ reduce: 'bor', start: 0, term }]),
        );
      },
    );
    return (readColumnPair(ir, env.rows.me, c) as MaskOne).m;
  };
  const m = lowerMask(ctx, person, env).m;
  return [ir.select(lowerIsSingle(ir, m), gather(PARTNER_CERTAIN), ir.num(0)), gather(PARTNER_POSSIBLE)];
}

/** Holds the keys of hidden columns. Within one plan, equal texts give the same object. */
const keys = new WeakMap<LoweringContext, Map<string, object>>();
export function internHiddenKey(ctx: LoweringContext, text: string): object {
  const known = keys.get(ctx) ?? new Map<string, object>();
  keys.set(ctx, known);
  const key = known.get(text) ?? { text };
  known.set(text, key);
  return key;
}

export function lowerRelated(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'related' | 'degree' }>,
  env: LoweringEnv,
): MaskOne {
  return toMaskPair(ctx.ir.relation('related', resolveEnvRow(term.a, env), resolveEnvRow(term.b, env)));
}

export function lowerDegree(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'related' | 'degree' }>,
  env: LoweringEnv,
): Pair {
  const [a, b] = [resolveEnvRow(term.a, env), resolveEnvRow(term.b, env)];
  return toNumberPair(ctx.ir.relation('degree_lo', a, b), ctx.ir.relation('degree_hi', a, b));
}

/**
 * Lowers a fact of the person whom another fact names. The result covers the values of all persons who may be meant. If
 * the other fact may be `nobody`, the result also covers every value that the fact can have when nothing is told.
 */
export function lowerThrough(ctx: LoweringContext, term: Extract<Term, { kind: 'through' }>, env: LoweringEnv): Pair {
  const { ir } = ctx;
  const { person } = term;
  if (person.kind !== 'fact') throw new Error('a fact is read through a fact that names a person');
  const row = resolveEnvRow(person.row, env);
  const scope = (row === 'home' ? 'home' : row === 'member' ? env.member : env.me) as string;
  const c = ctx.hidden(internHiddenKey(ctx, `${scope} ${person.id}.${term.id}`), scope, term.type, (own) => {
    const named = lowerMask(ctx, { ...person, row: person.row === 'home' ? 'home' : 'me' }, own).m;
    const meant = lowerOverlap(ir, named, readPersonBits(ctx, 'member', BIT));
    const theirs = readColumnPair(ir, 'member', ctx.column(term.id));
    const nobody = lowerOverlap(ir, named, ir.num(NOBODY_BIT));
    return widen(
      ctx,
      readColumnPair(ir, 'me', ctx.reduce(scope, 'person', term.type, picks(ctx, meant, theirs))),
      nobody,
      term.type,
    );
  });
  return readColumnPair(ir, row, c);
}

function picks(ctx: LoweringContext, meant: Node, theirs: Pair): readonly Reduction[] {
  const { ir } = ctx;
  if (theirs.shape === 'number') {
    return [
      { reduce: 'min', start: FAR, term: ir.select(meant, theirs.lo, ir.num(FAR)) },
      { reduce: 'max', start: -FAR, term: ir.select(meant, theirs.hi, ir.num(-FAR)) },
    ];
  }
  if (theirs.shape === 'truth') {
    return [
      { reduce: 'and', start: true, term: ir.or(ir.not(meant), theirs.c) },
      { reduce: 'or', start: false, term: ir.and(meant, theirs.p) },
    ];
  }
  return [{ reduce: 'bor', start: 0, term: ir.select(meant, theirs.m, ir.num(0)) }];
}

function widen(ctx: LoweringContext, picked: Pair, nobody: Node, type: Term['type']): Pair {
  const { ir } = ctx;
  if (picked.shape === 'truth') return toTruthPair(ir.and(picked.c, ir.not(nobody)), ir.or(picked.p, nobody));
  if (picked.shape === 'mask') {
    const all = type.kind === 'choice' ? computeUntoldMask(type) : 0x7fffffff;
    return toMaskPair(ir.select(nobody, ir.num(all), picked.m));
  }
  const bounds = type as { readonly min: number; readonly max: number };
  const scale = isMoneyType(type) ? getMemoryScale(type) : 1;
  return toNumberPair(
    ir.select(nobody, ir.number('min', ir.num(bounds.min * scale), picked.lo), picked.lo),
    ir.select(nobody, ir.number('max', ir.num(bounds.max * scale), picked.hi), picked.hi),
  );
}
