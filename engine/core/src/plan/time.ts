/**
 * This module lowers terms about time: days, facts on another day, windows of months or quarters, and conditions that
 * held without interruption.
 */
import type { RowName } from '../language/term.ts';
import { FIRST_DAY, MOST_MONTHS, type Term } from '../language/term.ts';
import { getColumnShape } from './columns.ts';
import { isOnGrid, getMemoryScale } from '../values/grid.ts';
import type { LoweringContext, LoweringEnv } from './context.ts';
import { narrowByImplications } from './implied.ts';
import { FAR, type Ir, type Node } from './ir.ts';
import { lowerNumber } from './numbers.ts';
import { toMaskPair, toNumberPair, toTruthPair, type NumberPair, type Pair } from './pair.ts';

/**
 * Lowers a calendar function. The lower end of the result is computed from those ends of the arguments that make the
 * result least, and the upper end from those that make it greatest.
 */
export function lowerCalendar(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'call' }>,
  env: LoweringEnv,
): NumberPair {
  const { ir } = ctx;
  const [a, b] = term.args.map((x) => lowerNumber(ctx, x, env)) as [NumberPair, NumberPair | undefined];
  const name = term.name === 'age' ? 'years' : term.word === null ? term.name : `${term.name}_${term.word}`;
  const at = (x: Node, y?: Node): Node => ir.call(name, y === undefined ? [x] : [x, y]);
  if (b === undefined) return toNumberPair(at(a.lo), at(a.hi));
  if (name === 'last' && a.lo !== a.hi) {
    // If the day of the year is not known, its last occurrence may be any day of the year that ends on the given day.
    const [settled, soonest] = [
      ir.compare('eq', a.lo, a.hi),
      ir.call('days_after', [ir.call('months_after', [b.lo, ir.num(-12)]), ir.num(1)]),
    ];
    return toNumberPair(ir.select(settled, at(a.lo, b.lo), soonest), ir.select(settled, at(a.hi, b.hi), b.hi));
  }
  // The later a span between two days begins, the shorter it is.
  if (name === 'years' || name === 'months' || name === 'days') return toNumberPair(at(a.hi, b.lo), at(a.lo, b.hi));
  return toNumberPair(at(a.lo, b.lo), at(a.hi, b.hi));
}

/**
 * Reads a dated fact on all the days that `day` can be: the least and the greatest value (for a choice or a person, the
 * mask of all values) over all pieces that these days overlap.
 */
export function lowerDatedAt(ir: Ir, row: RowName, id: string, type: Term['type'], day: NumberPair): Pair {
  const shape = getColumnShape(type);
  const whole = shape !== 'number' || isOnGrid(type) || type.kind === 'date';
  const end = (e: 'lo' | 'hi'): Node => ir.dated(row, id, shape, e, day.lo, day.hi, whole);
  if (shape === 'number') return toNumberPair(end('lo'), end('hi'));
  return shape === 'truth' ? toTruthPair(end('lo'), end('hi')) : toMaskPair(end('hi'));
}

export function lowerAt(ctx: LoweringContext, term: Extract<Term, { kind: 'at' }>, env: LoweringEnv): Pair {
  return lowerOn(ctx, term, lowerNumber(ctx, term.day, env), env);
}

/**
 * Lowers a fact kept over time on a given day: what was told for that day, narrowed by the facts from which it follows
 * and, if the plan has them, by its estimates.
 */
export function lowerOn(
  ctx: LoweringContext,
  { id, type, row: of }: DatedTerm,
  day: NumberPair,
  env: LoweringEnv,
): Pair {
  ctx.column(id);
  const row = resolveEnvRow(of, env);
  env.held?.set(id, row);
  const told = lowerDatedAt(ctx.ir, row, id, type, day);
  const word = ctx.word(id);
  return word === null ? told : narrowByImplications(ctx, word, told, row, { ...env, day, now: false });
}

type DatedTerm = Pick<Extract<Term, { kind: 'at' }>, 'id' | 'type' | 'row'>;

export function resolveEnvRow(row: RowName, env: LoweringEnv): RowName {
  return row === 'home' ? 'home' : env.rows[row];
}

/**
 * Lowers a window of at most twelve months or quarters, each of them read on its first day. If the first or the last
 * day of the window is not settled, the result is the full range of the type.
 */
export function lowerWindow(
  ctx: LoweringContext,
  term: Extract<Term, { kind: 'window' }>,
  env: LoweringEnv,
): NumberPair {
  const { ir } = ctx;
  const [from, until] = [lowerNumber(ctx, term.from, env), lowerNumber(ctx, term.until, env)];
  const steps = Array.from({ length: 12 }, (_, n) => {
    const day = ir.call(`start_of_${term.step}`, [from.lo, ir.num(n)]);
    const value = lowerOn(ctx, term, toNumberPair(day), { ...env, held: null }) as NumberPair;
    return { within: ir.compare('le', day, until.lo), value };
  });
  const fold = (end: 'lo' | 'hi'): Node => {
    const [op, none] = ({ total: ['add', 0], mean: ['add', 0], least: ['min', FAR], most: ['max', -FAR] } as const)[
      term.op
    ];
    const all = steps.reduce<Node>(
      (acc, s) => ir.number(op, acc, ir.select(s.within, s.value[end], ir.num(none))),
      ir.num(none),
    );
    if (term.op !== 'mean') return all;
    const count = steps.reduce<Node>(
      (acc, s) => ir.number('add', acc, ir.select(s.within, ir.num(1), ir.num(0))),
      ir.num(0),
    );
    return ir.number('div', all, ir.number('max', count, ir.num(1)));
  };
  if (term.type.kind !== 'number') throw new Error('a window is over numbers');
  const scale = getMemoryScale(term.type);
  const days = ir.and(ir.compare('eq', from.lo, from.hi), ir.compare('eq', until.lo, until.hi));
  // A window that contains no month or quarter has neither a least nor a greatest value, so `least` and `most` give the
  // full range of the type.
  const some = term.op === 'least' || term.op === 'most' ? (steps[0]?.within ?? ir.bool(false)) : ir.bool(true);
  const settled = ir.and(days, some);
  return toNumberPair(
    ir.select(settled, fold('lo'), ir.num(term.type.min * scale)),
    ir.select(settled, fold('hi'), ir.num(term.type.max * scale)),
  );
}

/**
 * Lowers `held_months(c, day)`. The days are cut into pieces wherever a dated fact that `c` reads changes, and `c` has
 * one value in each piece. The months are counted from the end of the last piece in which `c` was not certain (for the
 * least) or not possible (for the greatest).
 */
export function lowerHeld(ctx: LoweringContext, term: Extract<Term, { kind: 'held' }>, env: LoweringEnv): NumberPair {
  const { ir } = ctx;
  const day = term.day === null ? env.day : lowerNumber(ctx, term.day, env);
  const facts = new Map<string, RowName>();
  const inside: LoweringEnv = { ...env, day: toNumberPair(ir.cut()), now: false, held: facts };
  const holds = ctx.lower(term.condition, inside);
  if (holds.shape !== 'truth') throw new Error('held_months takes a condition');
  const list = [...facts.keys()].sort();
  const [row = 'me', another] = new Set(facts.values());
  if (list.length === 0) throw new Error('held_months follows no fact kept over time');
  if (another !== undefined) throw new Error(`held_months reads what is not of one row: ${list.join(', ')}`);
  const months = (since: Node, until: Node): Node => {
    const next = ir.call('days_after', [until, ir.num(1)]);
    const begun = ir.number('max', since, ir.num(FIRST_DAY));
    const counted = ir.number('min', ir.call('months', [begun, next]), ir.num(MOST_MONTHS));
    return ir.select(ir.compare('lt', until, since), ir.num(0), ir.number('max', counted, ir.num(0)));
  };
  const since = (c: Node, until: Node): Node => ir.heldSince(row, list, until, c);
  const [lo, hi] = [months(since(holds.c, day.lo), day.lo), months(since(holds.p, day.hi), day.hi)];
  if (day.lo === day.hi) return toNumberPair(lo, hi);
  // If the day is not settled, it may be any day, also one on which the condition does not hold, so the result is
  // everything from 0 to `MOST_MONTHS`.
  const settled = ir.compare('eq', day.lo, day.hi);
  return toNumberPair(ir.select(settled, lo, ir.num(0)), ir.select(settled, hi, ir.num(MOST_MONTHS)));
}
