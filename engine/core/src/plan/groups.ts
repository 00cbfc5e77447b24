/**
 * This module lowers groups. It computes who certainly and who possibly belongs to a group, and what is summed,
 * counted, tested or ranked over its members.
 */
import { getMemberScope } from '../language/rows.ts';
import type { GroupTerm, Term } from '../language/term.ts';
import { readColumnPair } from './columns.ts';
import type { LoweringContext, LoweringEnv, Reduction } from './context.ts';
import type { Ir, Node } from './ir.ts';
import { lowerNumber } from './numbers.ts';
import { andPair, toTruthPair, type Pair, type TruthPair } from './pair.ts';
import { readsRow } from './sharing.ts';

/**
 * These are the endings of the names of two slots that rows of persons and rows of things have. The slot `GHOST` says
 * whether a row stands for unlisted persons or things, and the slot `WEIGHT` says for how many at most.
 */
export const GHOST = 'ghost';
export const WEIGHT = 'weight';
/** Gives the greatest number of unlisted persons or things for which a single row stands. */
export const UNLISTED = 20;

export function toGhostSlot(scope: string): string {
  return `${scope}.${GHOST}`;
}
export function toNoneSlot(scope: string): string {
  return `${scope}.none~`;
}
export function toWeightSlot(scope: string): string {
  return `${scope}.${WEIGHT}`;
}

/**
 * Lowers the test whether the row `member` belongs to a group, seen from the row `me`. The test includes the frame of
 * the group (`over`). It is read on the day of the group (`asOf`) if the group has one, and otherwise on the day of the
 * environment.
 */
export function lowerMembership(ctx: LoweringContext, group: GroupTerm, env: LoweringEnv): TruthPair {
  const { ir } = ctx;
  const scope = getMemberScope(group);
  const day = group.asOf === null ? env.day : lowerNumber(ctx, group.asOf, { ...env, member: null });
  const inside: LoweringEnv = { ...env, member: scope, day, now: env.now && group.asOf === null };
  const where = ctx.lower(group.where, inside);
  if (where.shape !== 'truth') throw new Error('a group is a test');
  if (group.over !== 'everybody' && 'group' in group.over)
    return andPair(ir, ctx.membership(group.over.group, inside), where);
  return andPair(ir, exists(ctx, scope), where);
}

/**
 * Computes whether the row `member` exists. A listed row certainly exists. A row that stands for unlisted persons or
 * things never certainly exists; it possibly exists, unless it is certain that there is none besides those listed.
 */
function exists(ctx: LoweringContext, scope: string): TruthPair {
  const { ir } = ctx;
  ctx.column(toGhostSlot(scope));
  const ghost = ir.cell('member', `${toGhostSlot(scope)}#v`, 'b', true);
  if (!ctx.canBeNone(scope)) return toTruthPair(ir.not(ghost), ir.bool(true));
  const none = readColumnPair(ir, 'member', ctx.column(toNoneSlot(scope))) as TruthPair;
  return toTruthPair(ir.not(ghost), ir.not(ir.and(ghost, none.c)));
}

export function lowerAggregate(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'aggregate' }>,
  env: LoweringEnv,
): Pair {
  const { ir } = ctx;
  if (env.member !== null) throw new Error('an aggregate stands inside another');
  // An aggregate is computed once for each row, on one day. Inside `held_months` it would have to be computed for every
  // day on which a fact changes.
  if (env.held !== null) throw new Error(`held_months reads the group ${term.group.name}`);
  const scope = getMemberScope(term.group);
  refuseDayOfAnother(term.group, env);
  // The aggregate is computed once for each row of the scope `env.me`, whether the formula is read for `me` or for
  // `member`.
  const inside: LoweringEnv = { ...env, member: scope, rows: { me: 'me', member: 'member' } };
  const member = ctx.membership(term.group, inside);
  const reduced = ctx.reduce(env.me, scope, term.type, reductions(ctx, term, member, inside, scope));
  return readColumnPair(ir, env.rows.me, reduced);
}

/**
 * Throws when the day on which the group is read is taken from the row `member`, or from the row `me` although the
 * aggregate belongs to another row. The aggregate is computed for each row on its own, so its day must not depend on
 * the pair of rows in which it is read.
 */
function refuseDayOfAnother({ name }: GroupTerm, { day, rows }: LoweringEnv): void {
  const reads = (row: 'me' | 'member'): boolean => [day.lo, day.hi].some((end) => readsRow(end, row));
  if (reads('member') || (rows.me !== 'me' && reads('me')))
    throw new Error(
      `the group ${name} is asked of one row on a day that another holds: name a day that both have, such as start_of(year, date)`,
    );
}

function reductions(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'aggregate' }>,
  member: TruthPair,
  env: LoweringEnv,
  scope: string,
): readonly Reduction[] {
  const { ir } = ctx;
  if (term.op === 'sum') return sums(ctx, term.body as Term, member, env, scope);
  if (term.op === 'rank') return ranks(ctx, term.body as Term, member, env, scope);
  const body = term.body === null ? toTruthPair(ir.bool(true)) : (ctx.lower(term.body, env) as TruthPair);
  switch (term.op) {
    case 'count':
      return [
        { reduce: 'sum', start: 0, term: ir.select(ir.and(member.c, body.c), ir.num(1), ir.num(0)) },
        { reduce: 'sum', start: 0, term: ir.select(ir.and(member.p, body.p), weight(ctx, scope), ir.num(0)) },
      ];
    case 'any':
      return [
        { reduce: 'or', start: false, term: ir.and(member.c, body.c) },
        { reduce: 'or', start: false, term: ir.and(member.p, body.p) },
      ];
    case 'all':
      return [
        { reduce: 'and', start: true, term: ir.or(ir.not(member.p), body.c) },
        { reduce: 'and', start: true, term: ir.or(ir.not(member.c), body.p) },
      ];
  }
}

/**
 * Lowers a sum. A certain member adds the lower end of its value to the lower end of the sum, and the upper to the
 * upper. A member that only possibly belongs adds to the lower end only what lowers it, and to the upper end only what
 * raises it, multiplied by the number for which its row stands.
 */
function sums(
  ctx: LoweringContext,
  body: Term,
  member: TruthPair,
  env: LoweringEnv,
  scope: string,
): readonly Reduction[] {
  const { ir } = ctx;
  const value = lowerNumber(ctx, body, env);
  const zero = ir.num(0);
  const times = (x: Node): Node => (x.op === 'num' && x.value === 0 ? x : ir.number('mul', x, weight(ctx, scope)));
  const end = (x: Node, op: 'min' | 'max'): Node =>
    ir.select(member.c, x, ir.select(member.p, times(ir.number(op, zero, x)), zero));
  return [
    { reduce: 'sum', start: 0, term: end(value.lo, 'min') },
    { reduce: 'sum', start: 0, term: end(value.hi, 'max') },
  ];
}

/**
 * Lowers a rank: one more than the number of members whose value is smaller than that of `me`. Equal values are ordered
 * by row, that is by id. The ranked formula is read once for `me` and once for `member`.
 */
function ranks(
  ctx: LoweringContext,
  body: Term,
  member: TruthPair,
  env: LoweringEnv,
  scope: string,
): readonly Reduction[] {
  const { ir } = ctx;
  const mine = lowerNumber(ctx, body, { ...env, rows: { ...env.rows, member: env.rows.me }, member: env.me });
  const theirs = lowerNumber(ctx, body, { ...env, rows: { ...env.rows, me: env.rows.member }, me: scope });
  const earlier = before(ctx, ir);
  const first = (a: Node, b: Node): Node => ir.or(ir.compare('lt', a, b), ir.and(ir.compare('eq', a, b), earlier));
  const other = ir.not(ir.sameRow());
  const certain = ir.and(ir.and(member.c, other), first(theirs.hi, mine.lo));
  const possible = ir.and(ir.and(member.p, other), first(theirs.lo, mine.hi));
  return [
    { reduce: 'sum', start: 1, term: ir.select(certain, ir.num(1), ir.num(0)) },
    { reduce: 'sum', start: 1, term: ir.select(possible, weight(ctx, scope), ir.num(0)) },
  ];
}

function before(ctx: LoweringContext, ir: Ir): Node {
  ctx.column('person.order');
  return ir.compare('lt', ir.cell('member', 'person.order#v', 'n', true), ir.cell('me', 'person.order#v', 'n', true));
}

function weight(ctx: LoweringContext, scope: string): Node {
  ctx.column(toWeightSlot(scope));
  return ctx.ir.cell('member', `${toWeightSlot(scope)}#v`, 'n', true);
}
