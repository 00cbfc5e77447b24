/** One term → one pair. A total table: a kind of term without its rule does not compile. */
import { readsMember } from '../language/rows.ts';
import type { Term } from '../language/term.ts';
import { NOBODY_BIT } from '../situation/people.ts';
import { lowerEqual, lowerIn, lowerListed, lowerValue } from './choices.ts';
import { read } from './columns.ts';
import { scaleOf } from '../values/grid.ts';
import type { Context, Env } from './context.ts';
import { lowerFigure, lowerScale } from './figures.ts';
import { lowerAggregate } from './groups.ts';
import { lowerArithmetic, lowerCompare, lowerNegate, lowerRounding } from './numbers.ts';
import { andPair, choose, mask, notPair, number, orPair, truth, type Pair, type TruthPair } from './pair.ts';
import { lowerDegree, lowerPartners, lowerPerson, lowerRelated, lowerSame, lowerThrough } from './people.ts';
import { datedAt, lowerAt, lowerCalendar, lowerHeld, lowerWindow, rowOf } from './time.ts';

export function lowerTerm(ctx: Context, term: Term, env: Env): Pair {
  const { ir } = ctx;
  switch (term.kind) {
    case 'number':
      return number(ir.num(term.value));
    case 'truth':
      return truth(ir.bool(term.value));
    case 'value':
      return lowerValue(ctx, term);
    case 'nobody':
      return mask(ir.num(NOBODY_BIT));
    case 'today':
      return env.day;
    case 'asked':
    case 'granted':
      return read(ir, env.rows.me, ctx.column(`${term.kind}.${term.right}`));
    case 'fact':
      return lowerFact(ctx, term, env);
    case 'may_get':
      return read(ir, rowOf(term.row, env), ctx.column(`may_get.${term.right}`));
    case 'through':
      return lowerThrough(ctx, term, env);
    case 'at':
      return lowerAt(ctx, term, env);
    case 'window':
      return lowerWindow(ctx, term, env);
    case 'figure':
      return lowerFigure(ctx, term, env);
    case 'arithmetic':
      return lowerArithmetic(ctx, term, env);
    case 'negate':
      return lowerNegate(ctx, term, env);
    case 'compare':
      return lowerCompare(ctx, term, env);
    case 'equal':
      return lowerEqual(ctx, term, env);
    case 'in':
      return lowerIn(ctx, term.item, term.mask, env);
    case 'listed':
      return lowerListed(ctx, term, env);
    case 'and':
      return term.items.map((t) => lowerTruth(ctx, t, env)).reduce((a, b) => andPair(ir, a, b), truth(ir.bool(true)));
    case 'or':
      return term.items.map((t) => lowerTruth(ctx, t, env)).reduce((a, b) => orPair(ir, a, b), truth(ir.bool(false)));
    case 'not':
      return notPair(ir, lowerTruth(ctx, term.operand, env));
    case 'if':
      return choose(
        ir,
        lowerTruth(ctx, term.test, env),
        branch(ctx, term.then, term, env),
        branch(ctx, term.otherwise, term, env),
      );
    case 'call':
      return lowerRounding(ctx, term.name, term.args, env) ?? lowerCalendar(ctx, term, env);
    case 'scale':
      return lowerScale(ctx, term, env);
    case 'aggregate':
      return lowerAggregate(ctx, term, env);
    case 'in_group':
      return ctx.membership(term.group, env);
    case 'person':
      return lowerPerson(ctx, term, env);
    case 'same':
      return lowerSame(ctx, term, env);
    case 'partners':
      return lowerPartners(ctx, term, env);
    case 'related':
      return lowerRelated(ctx, term, env);
    case 'degree':
      return lowerDegree(ctx, term, env);
    case 'held':
      return lowerHeldOf(ctx, term, env);
  }
}

/** A literal 1 among amounts is one euro. */
function branch(ctx: Context, term: Term, whole: Term, env: Env): Pair {
  return term.kind === 'number' ? number(ctx.ir.num(term.value * scaleOf(whole.type))) : ctx.lower(term, env);
}

export function lowerTruth(ctx: Context, term: Term, env: Env): TruthPair {
  const pair = ctx.lower(term, env);
  if (pair.shape !== 'truth') throw new Error(`${term.kind} is no condition`);
  return pair;
}

/** On the day of the answer a fact is read from its column; on another day from its pieces, or worked out for that day. */
function lowerFact(ctx: Context, term: Extract<Term, { kind: 'fact' }>, env: Env): Pair {
  const row = rowOf(term.row, env);
  if (env.now) return read(ctx.ir, row, ctx.column(term.id));
  if (ctx.isDated(term.id)) {
    ctx.column(term.id);
    env.held?.set(term.id, row);
    return datedAt(ctx.ir, row, term.id, term.type, env.day);
  }
  const definition = ctx.definition(term.id);
  if (definition === null) return read(ctx.ir, row, ctx.column(term.id));
  return ctx.lower(definition.term, { ...env, me: definition.scope, member: null, rows: { me: row, member: row } });
}

/** What a member has held is worked out once for each row, not once for each pair of rows. */
function lowerHeldOf(ctx: Context, term: Extract<Term, { kind: 'held' }>, env: Env): Pair {
  if (env.now && env.member !== null && term.day === null) {
    const row = readsMember(term.condition) ? 'member' : 'me';
    const scope = row === 'member' ? env.member : env.me;
    const own = ctx.hidden(term, scope, term.type, (inside) =>
      lowerHeld(ctx, term, { ...inside, rows: { me: 'me', member: 'me' } }),
    );
    return read(ctx.ir, env.rows[row], own);
  }
  return lowerHeld(ctx, term, env);
}
