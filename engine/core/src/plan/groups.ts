/** Groups: who certainly and who possibly belongs, and what is summed, counted or asked of them. */
import { memberScope } from '../language/rows.ts';
import type { GroupTerm, Term } from '../language/term.ts';
import { read } from './columns.ts';
import type { Context, Env, Reduction } from './context.ts';
import type { Ir, Node } from './ir.ts';
import { lowerNumber } from './numbers.ts';
import { andPair, truth, type Pair, type TruthPair } from './pair.ts';
import { readsRow } from './sharing.ts';

/** Slots that persons and things have: a row that stands for those who may exist besides, and for how many. */
export const GHOST = 'ghost';
export const WEIGHT = 'weight';
/** Unlisted persons, or things, that one such row stands for. */
export const UNLISTED = 20;

export function ghostSlot(scope: string): string {
  return `${scope}.${GHOST}`;
}
export function noneSlot(scope: string): string {
  return `${scope}.none~`;
}
export function weightSlot(scope: string): string {
  return `${scope}.${WEIGHT}`;
}

/** A test over `me` and `member`, within the frame that the group narrows, on the day that it says. */
export function lowerMembership(ctx: Context, group: GroupTerm, env: Env): TruthPair {
  const { ir } = ctx;
  const scope = memberScope(group);
  const day = group.asOf === null ? env.day : lowerNumber(ctx, group.asOf, { ...env, member: null });
  const inside: Env = { ...env, member: scope, day, now: env.now && group.asOf === null };
  const where = ctx.lower(group.where, inside);
  if (where.shape !== 'truth') throw new Error('a group is a test');
  if (group.over !== 'everybody' && 'group' in group.over)
    return andPair(ir, ctx.membership(group.over.group, inside), where);
  return andPair(ir, exists(ctx, scope), where);
}

/**
 * A row that stands for somebody or something not listed never certainly exists; it may, unless there certainly is none
 * besides those listed.
 */
function exists(ctx: Context, scope: string): TruthPair {
  const { ir } = ctx;
  ctx.column(ghostSlot(scope));
  const ghost = ir.cell('member', `${ghostSlot(scope)}#v`, 'b', true);
  if (!ctx.canBeNone(scope)) return truth(ir.not(ghost), ir.bool(true));
  const none = read(ir, 'member', ctx.column(noneSlot(scope))) as TruthPair;
  return truth(ir.not(ghost), ir.not(ir.and(ghost, none.c)));
}

export function lowerAggregate(ctx: Context, term: Extract<Term, { kind: 'aggregate' }>, env: Env): Pair {
  const { ir } = ctx;
  if (env.member !== null) throw new Error('an aggregate stands inside another');
  // A group is gathered once for each row, not once for each day on which something changes.
  if (env.held !== null) throw new Error(`held_months reads the group ${term.group.name}`);
  const scope = memberScope(term.group);
  refuseDayOfAnother(term.group, env);
  // It is gathered for each row that it is asked of, whichever of the two that is in the formula that asks.
  const inside: Env = { ...env, member: scope, rows: { me: 'me', member: 'member' } };
  const member = ctx.membership(term.group, inside);
  const reduced = ctx.reduce(env.me, scope, term.type, reductions(ctx, term, member, inside, scope));
  return read(ir, env.rows.me, reduced);
}

/** Gathered for each row by itself, a group can be on a day that this row has, and on none that only the row that asks has. */
function refuseDayOfAnother({ name }: GroupTerm, { day, rows }: Env): void {
  const reads = (row: 'me' | 'member'): boolean => [day.lo, day.hi].some((end) => readsRow(end, row));
  if (reads('member') || (rows.me !== 'me' && reads('me')))
    throw new Error(
      `the group ${name} is asked of one row on a day that another holds: name a day that both have, such as start_of(year, date)`,
    );
}

function reductions(
  ctx: Context,
  term: Extract<Term, { kind: 'aggregate' }>,
  member: TruthPair,
  env: Env,
  scope: string,
): readonly Reduction[] {
  const { ir } = ctx;
  if (term.op === 'sum') return sums(ctx, term.body as Term, member, env, scope);
  if (term.op === 'rank') return ranks(ctx, term.body as Term, member, env, scope);
  const body = term.body === null ? truth(ir.bool(true)) : (ctx.lower(term.body, env) as TruthPair);
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

/** Certain members add their ends; uncertain ones at worst what lowers, at best what raises. */
function sums(ctx: Context, body: Term, member: TruthPair, env: Env, scope: string): readonly Reduction[] {
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

/** One more than the members before me; equals follow the order of the rows, which is that of their ids. What is ranked is read of me and of the member alike. */
function ranks(ctx: Context, body: Term, member: TruthPair, env: Env, scope: string): readonly Reduction[] {
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

function before(ctx: Context, ir: Ir): Node {
  ctx.column('person.order');
  return ir.compare('lt', ir.cell('member', 'person.order#v', 'n', true), ir.cell('me', 'person.order#v', 'n', true));
}

function weight(ctx: Context, scope: string): Node {
  ctx.column(weightSlot(scope));
  return ctx.ir.cell('member', `${weightSlot(scope)}#v`, 'n', true);
}
