/**
 * This module lowers a term to a pair. The table of rules is total: a kind of term without its rule does not compile.
 */
import { readsMember } from '../language/rows.ts';
import type { Term } from '../language/term.ts';
import { NOBODY_BIT } from '../situation/people.ts';
import { lowerEqual, lowerIn, lowerListed, lowerValue } from './choices.ts';
import { readColumnPair } from './columns.ts';
import { getMemoryScale } from '../values/grid.ts';
import type { LoweringContext, LoweringEnv } from './context.ts';
import { lowerFigure, lowerScale } from './figures.ts';
import { lowerAggregate } from './groups.ts';
import { lowerArithmetic, lowerCompare, lowerNegate, lowerRounding } from './numbers.ts';
import {
  andPair,
  choose,
  toMaskPair,
  negatePair,
  toNumberPair,
  orPair,
  toTruthPair,
  type Pair,
  type TruthPair,
} from './pair.ts';
import { lowerDegree, lowerPartners, lowerPerson, lowerRelated, lowerSame, lowerThrough } from './people.ts';
import { lowerAt, lowerCalendar, lowerHeld, lowerOn, lowerWindow, resolveEnvRow } from './time.ts';

type Kind = Term['kind'];
/** Selects the variant of `Term` that has the kind `K`, also when one variant stands for several kinds. */
type Of<K extends Kind, T extends Term = Term> = T extends Term ? (K extends T['kind'] ? T : never) : never;
type Rule<K extends Kind> = (ctx: LoweringContext, term: Of<K>, env: LoweringEnv) => Pair;

const RULES: { readonly [K in Kind]: Rule<K> } = {
  number: ({ ir }, { value }) => toNumberPair(ir.num(value)),
  truth: ({ ir }, { value }) => toTruthPair(ir.bool(value)),
  value: lowerValue,
  nobody: ({ ir }) => toMaskPair(ir.num(NOBODY_BIT)),
  today: (_ctx, _term, { day }) => day,
  asked: lowerDayOfRight,
  granted: lowerDayOfRight,
  fact: lowerFact,
  may_get: (ctx, term, env) =>
    readColumnPair(ctx.ir, resolveEnvRow(term.row, env), ctx.column(`may_get.${term.right}`)),
  through: lowerThrough,
  at: lowerAt,
  window: lowerWindow,
  figure: lowerFigure,
  arithmetic: lowerArithmetic,
  negate: lowerNegate,
  compare: lowerCompare,
  equal: lowerEqual,
  in: (ctx, term, env) => lowerIn(ctx, term.item, term.mask, env),
  listed: lowerListed,
  and: (ctx, { items }, env) =>
    items.map((t) => lowerTruth(ctx, t, env)).reduce((a, b) => andPair(ctx.ir, a, b), toTruthPair(ctx.ir.bool(true))),
  or: (ctx, { items }, env) =>
    items.map((t) => lowerTruth(ctx, t, env)).reduce((a, b) => orPair(ctx.ir, a, b), toTruthPair(ctx.ir.bool(false))),
  not: (ctx, term, env) => negatePair(ctx.ir, lowerTruth(ctx, term.operand, env)),
  if: (ctx, term, env) =>
    choose(
      ctx.ir,
      lowerTruth(ctx, term.test, env),
      branch(ctx, term.then, term, env),
      branch(ctx, term.otherwise, term, env),
    ),
  call: (ctx, term, env) => lowerRounding(ctx, term.name, term.args, env) ?? lowerCalendar(ctx, term, env),
  scale: lowerScale,
  aggregate: lowerAggregate,
  in_group: (ctx, term, env) => ctx.membership(term.group, env),
  person: lowerPerson,
  same: lowerSame,
  partners: lowerPartners,
  related: lowerRelated,
  degree: lowerDegree,
  held: lowerHeldOf,
};

export function lowerTerm(ctx: LoweringContext, term: Term, env: LoweringEnv): Pair {
  return (RULES[term.kind] as Rule<Kind>)(ctx, term, env);
}

function lowerDayOfRight(ctx: LoweringContext, term: Of<'asked'>, env: LoweringEnv): Pair {
  return readColumnPair(ctx.ir, env.rows.me, ctx.column(`${term.kind}.${term.right}`));
}

/**
 * Lowers one branch of an `if`. A literal number is scaled to the type of the whole term, so that a 1 among amounts is
 * one euro.
 */
function branch(ctx: LoweringContext, term: Term, whole: Term, env: LoweringEnv): Pair {
  return term.kind === 'number'
    ? toNumberPair(ctx.ir.num(term.value * getMemoryScale(whole.type)))
    : ctx.lower(term, env);
}

export function lowerTruth(ctx: LoweringContext, term: Term, env: LoweringEnv): TruthPair {
  const pair = ctx.lower(term, env);
  if (pair.shape !== 'truth') throw new Error(`${term.kind} is no condition`);
  return pair;
}

/**
 * Lowers a fact. On the day of the answer it is read from its column. On another day a fact kept over time is read from
 * its pieces, a computed fact is computed for that day, and any other fact is read from its column. An estimate reads
 * the values of today, except that facts kept by month, quarter or year are read for the time that is estimated.
 */
function lowerFact(ctx: LoweringContext, term: Extract<Term, { kind: 'fact' }>, env: LoweringEnv): Pair {
  const row = resolveEnvRow(term.row, env);
  if (env.estimated !== null && (ctx.kept(term.id) ?? 'spells') !== 'spells')
    return lowerOn(ctx, term, env.estimated, env);
  if (env.now) return readColumnPair(ctx.ir, row, ctx.column(term.id));
  if (ctx.isDated(term.id)) return lowerOn(ctx, term, env.day, env);
  const definition = ctx.definition(term.id);
  if (definition === null) return readColumnPair(ctx.ir, row, ctx.column(term.id));
  return ctx.lower(definition.term, { ...env, me: definition.scope, member: null, rows: { me: row, member: row } });
}

/**
 * Lowers `held_months`. Within a group, on the day of the answer and without a day of its own, it is computed once for
 * each row and not once for each pair of rows.
 */
function lowerHeldOf(ctx: LoweringContext, term: Extract<Term, { kind: 'held' }>, env: LoweringEnv): Pair {
  if (env.now && env.member !== null && term.day === null) {
    const row = readsMember(term.condition) ? 'member' : 'me';
    const scope = row === 'member' ? env.member : env.me;
    const own = ctx.hidden(term, scope, term.type, (inside) =>
      lowerHeld(ctx, term, { ...inside, rows: { me: 'me', member: 'me' } }),
    );
    return readColumnPair(ctx.ir, env.rows[row], own);
  }
  return lowerHeld(ctx, term, env);
}
