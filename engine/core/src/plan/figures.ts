/**
 * This module lowers (translates to expressions of the plan) figures: the value in force, a row of a table, a step, a
 * scale. Each gives the least and the greatest value that is possible.
 */
import { LAST_DAY, type FigureKey, type Term } from '../language/term.ts';
import type { Cell, Figure } from '../rulebook/model.ts';
import { lowerOverlap } from './choices.ts';
import { readColumnPair } from './columns.ts';
import { toMemoryUnits } from '../values/grid.ts';
import type { LoweringContext, LoweringEnv } from './context.ts';
import { FAR, type Node } from './ir.ts';
import { lowerNumber, roundToGrid } from './numbers.ts';
import { toNumberPair, type NumberPair } from './pair.ts';

type FigureTerm = Extract<Term, { kind: 'figure' }>;

export function lowerFigure(ctx: LoweringContext, term: FigureTerm, env: LoweringEnv): NumberPair {
  const figure = ctx.figure(term.id);
  const look = (cell: Cell, from: number): NumberPair => lookUp(ctx, { figure, term, env, from }, cell, term.keys);
  // The day of the answer lies in the period of the plan, in which most figures have one value.
  const [start, end] = term.day === null && env.now ? [ctx.epoch, ctx.until] : [0, LAST_DAY];
  const periods = figure.values
    .map((v, i) => ({ ...v, until: figure.values[i + 1]?.from ?? LAST_DAY + 1 }))
    .filter((v) => v.from <= end && start < v.until)
    .map(({ from, until, cell }): Period => ({ from, until, value: look(cell, from) }));
  const first = periods[0]?.from ?? LAST_DAY;
  const [one, ...more] = first <= start ? periods : [{ from: 0, until: first, value: missing(ctx, term) }, ...periods];
  if (one === undefined || more.length === 0) return one?.value ?? missing(ctx, term);
  return overPeriods(ctx, term.day === null ? env.day : lowerNumber(ctx, term.day, env), [one, ...more]);
}

interface At {
  readonly figure: Figure;
  readonly term: FigureTerm;
  readonly env: LoweringEnv;
  /** Holds the first day of the value that is looked up, which is part of the name of an unknown cell. */
  readonly from: number;
}

/** Returns the value for a day on which no value is known: anything between the bounds of all values. */
function missing(ctx: LoweringContext, term: FigureTerm): NumberPair {
  const bounds = term.type as { readonly min: number; readonly max: number };
  const why = 'no value is known for this day';
  // Each row of a table has bounds of its own, and therefore an unknown of its own.
  const path = `missing_${bounds.min}_${bounds.max}`;
  return readColumnPair(
    ctx.ir,
    'home',
    ctx.unknownFigure(term.id, path, { kind: 'unknown', min: bounds.min, max: bounds.max, why }, term.type),
  ) as NumberPair;
}

interface Period {
  readonly from: number;
  readonly until: number;
  readonly value: NumberPair;
}

/** Returns the least and the greatest value over the periods into which the day may fall. */
function overPeriods(ctx: LoweringContext, day: NumberPair, periods: readonly Period[]): NumberPair {
  const { ir } = ctx;
  if (day.lo === day.hi) {
    const pick = (end: 'lo' | 'hi'): Node =>
      periods.reduce<Node | null>(
        (acc, p) =>
          acc === null ? p.value[end] : ir.select(ir.compare('le', ir.num(p.from), day.lo), p.value[end], acc),
        null,
      ) as Node;
    return toNumberPair(pick('lo'), pick('hi'));
  }
  const fold = (op: 'min' | 'max', end: 'lo' | 'hi', far: number): Node =>
    periods.reduce<Node>((acc, p) => {
      const met = ir.and(ir.compare('le', ir.num(p.from), day.hi), ir.compare('lt', day.lo, ir.num(p.until)));
      return ir.number(op, acc, ir.select(met, p.value[end], ir.num(far)));
    }, ir.num(far));
  return toNumberPair(fold('min', 'lo', FAR), fold('max', 'hi', -FAR));
}

function lookUp(ctx: LoweringContext, at: At, cell: Cell, keys: readonly FigureKey[], path = ''): NumberPair {
  switch (cell.kind) {
    case 'number':
      return toNumberPair(ctx.ir.num(toMemoryUnits(cell.value, at.term.type)));
    case 'date':
    case 'month_day':
      return toNumberPair(ctx.ir.num(cell.value));
    case 'between': {
      const [lo, hi] = [cell.min, cell.max].map((end) => ctx.ir.num(toMemoryUnits(end, at.term.type)));
      return toNumberPair(lo as Node, hi as Node);
    }
    case 'unknown':
      return readColumnPair(
        ctx.ir,
        'home',
        ctx.unknownFigure(at.figure.id, `${at.from}${path}`, cell, at.term.type),
      ) as NumberPair;
    case 'table':
      return fromTable(ctx, at, cell.cells, keys, path);
    case 'steps':
      return fromSteps(ctx, at, cell, keys, path);
    default:
      throw new Error(`${at.figure.id} is a ${cell.kind} and has no one value`);
  }
}

function fromTable(
  ctx: LoweringContext,
  at: At,
  cells: Readonly<Record<string, Cell>>,
  keys: readonly FigureKey[],
  path: string,
): NumberPair {
  const [key, ...rest] = keys;
  const row = (name: string): NumberPair => lookUp(ctx, at, cells[name] as Cell, rest, `${path}.${name}`);
  if (key === undefined) throw new Error(`${at.figure.id} needs an index`);
  if (key.kind === 'key') return row(key.key);
  const index = ctx.lower(key.term, at.env);
  if (index.shape === 'truth') {
    const [yes, no] = [row('yes'), row('no')];
    return union(ctx, [
      { met: index.p, value: yes },
      { met: ctx.ir.not(index.c), value: no },
    ]);
  }
  if (index.shape !== 'mask' || key.term.type.kind !== 'choice')
    throw new Error(`the index of ${at.figure.id} is no choice`);
  const m = index.m;
  return union(
    ctx,
    key.term.type.values.map((v, i) => ({ met: lowerOverlap(ctx.ir, m, ctx.ir.num(2 ** i)), value: row(v) })),
  );
}

function fromSteps(
  ctx: LoweringContext,
  at: At,
  cell: Extract<Cell, { kind: 'steps' }>,
  keys: readonly FigureKey[],
  path: string,
): NumberPair {
  const { ir } = ctx;
  const [key, ...rest] = keys;
  if (key?.kind !== 'term') throw new Error(`the steps of ${at.figure.id} need a number`);
  const index = roundToGrid(ir, lowerNumber(ctx, key.term, at.env), key.term.type);
  const bound = (i: number): Node => ir.num(toMemoryUnits(cell.bounds[i] as number, key.term.type));
  // A value that is equal to a bound belongs to one of the two steps, as `equal` says; this decides which comparisons
  // are strict.
  const [above, below] = cell.equal === 'upper' ? (['le', 'lt'] as const) : (['lt', 'le'] as const);
  const steps = cell.cells.flatMap((c, i) => {
    if (c === null) return [];
    const reached = i === 0 ? ir.bool(true) : ir.compare(above, bound(i - 1), index.hi);
    const notPassed = i === cell.bounds.length ? ir.bool(true) : ir.compare(below, index.lo, bound(i));
    return [{ met: ir.and(reached, notPassed), value: lookUp(ctx, at, c, rest, `${path}[${i}]`) }];
  });
  return union(ctx, steps);
}

/** Returns the least and the greatest value of the rows or steps that are possible. At least one of them always is. */
function union(ctx: LoweringContext, rows: readonly { readonly met: Node; readonly value: NumberPair }[]): NumberPair {
  const { ir } = ctx;
  const fold = (op: 'min' | 'max', end: 'lo' | 'hi', far: number): Node =>
    rows.reduce<Node>((acc, r) => ir.number(op, acc, ir.select(r.met, r.value[end], ir.num(far))), ir.num(far));
  return toNumberPair(fold('min', 'lo', FAR), fold('max', 'hi', -FAR));
}

/**
 * Lowers a scale: the part of the amount in each bracket times its rate. It is computed separately for each end of the
 * amount, because the sum never decreases as the amount grows.
 */
export function lowerScale(ctx: LoweringContext, term: Extract<Term, { kind: 'scale' }>, env: LoweringEnv): NumberPair {
  const { ir } = ctx;
  const figure = ctx.figure(term.figure);
  const cell = figure.values.filter((v) => v.from <= ctx.epoch).at(-1)?.cell;
  const amount = lowerNumber(ctx, term.amount, env);
  if (cell?.kind !== 'scale') throw new Error(`the scale ${term.figure} has no value in force`);
  const zero = ir.num(0);
  const of = (x: Node): Node =>
    cell.thresholds.reduce<Node>((sum, threshold, i) => {
      const next = cell.thresholds[i + 1];
      const low = ir.num(toMemoryUnits(threshold, term.amount.type));
      const top = next === undefined ? x : ir.number('min', x, ir.num(toMemoryUnits(next, term.amount.type)));
      const part = ir.number('max', zero, ir.number('sub', top, low));
      return ir.number('add', sum, ir.number('mul', ir.num(cell.rates[i] as number), part));
    }, zero);
  return toNumberPair(of(amount.lo), of(amount.hi));
}
