/**
 * This module narrows what was told of a fact by the facts from which it follows. Where the condition of an `implied`
 * line certainly holds, the value of that line narrows the told value. If the told value contradicts a line, the told
 * value stands. If the lines contradict one another, they are all ignored.
 */
import { listOperands } from '../language/operands.ts';
import type { Term, RowName } from '../language/term.ts';
import type { UnderstoodImplication } from '../rulebook/typecheck/understood.ts';
import { getMemoryScale } from '../values/grid.ts';
import type { ValueType } from '../values/types.ts';
import { readColumnPair } from './columns.ts';
import type { LoweringContext, LoweringEnv, Word } from './context.ts';
import type { Ir, Node } from './ir.ts';
import {
  toMaskPair,
  toNumberPair,
  toTruthPair,
  type MaskOne,
  type NumberPair,
  type Pair,
  type TruthPair,
} from './pair.ts';

/**
 * Describes one `implied` line, lowered for one row: `speaks` is true when its condition certainly holds there and
 * nothing forbids implying the fact (`lowerImplication`), and `value` is its value there.
 */
export interface ImpliedLine {
  readonly speaks: Node;
  readonly value: Pair;
}

/**
 * Returns what was told of a fact in a row, narrowed by the facts from which it follows there, and by its estimates if
 * the plan has them.
 * @param env gives the day on which the conditions are read, and says whether `held_months` reads the fact
 */
export function narrowByImplications(
  ctx: LoweringContext,
  word: Word,
  told: Pair,
  row: RowName,
  env: LoweringEnv,
): Pair {
  // Inside `held_months` only conditions that are the same on all days are used. Any other condition would be read on a
  // single day, although many days are checked.
  const lines = word.implied.filter(
    ({ yearsBack, when }) => yearsBack === undefined && (env.held === null || isTimeless(ctx, when)),
  );
  const there = createImplicationEnv(word, row, env);
  const strict =
    lines.length === 0
      ? told
      : narrowPair(
          ctx.ir,
          told,
          lines.map((one) => lowerImplication(ctx, word, one, there)),
        );
  return ctx.estimates === null ? strict : ctx.estimates(ctx, word, strict, row, env);
}

/** Returns the environment in which the `implied` lines of a fact are read: both rows are the row of the fact. */
export function createImplicationEnv({ scope }: Word, row: RowName, env: LoweringEnv): LoweringEnv {
  return { ...env, me: scope, member: null, rows: { me: row, member: row }, estimated: null };
}

/**
 * Lowers one `implied` line for the row of its fact. The line does not apply where somebody answered that their
 * situation is different, nor where a patch changed the fact.
 */
export function lowerImplication(
  ctx: LoweringContext,
  { id, type }: Word,
  { when, value }: UnderstoodImplication,
  there: LoweringEnv,
): ImpliedLine {
  const apart = readColumnPair(ctx.ir, there.rows.me, ctx.column(`${id}~`)) as TruthPair;
  return {
    speaks: ctx.ir.and((ctx.lower(when, there) as TruthPair).c, ctx.ir.not(apart.p)),
    value: valueOf(ctx, value, type, there),
  };
}

/**
 * Lowers the value of a line. A literal number is scaled to the type of the fact, so that a 1 among amounts is one
 * euro.
 */
function valueOf(ctx: LoweringContext, value: Term, type: ValueType, env: LoweringEnv): Pair {
  return value.kind === 'number' ? toNumberPair(ctx.ir.num(value.value * getMemoryScale(type))) : ctx.lower(value, env);
}

export function narrowPair(ir: Ir, told: Pair, lines: readonly ImpliedLine[]): Pair {
  switch (told.shape) {
    case 'truth':
      return narrowedTruth(ir, told, lines as readonly (ImpliedLine & { readonly value: TruthPair })[]);
    case 'number':
      return narrowedNumber(ir, told, lines as readonly (ImpliedLine & { readonly value: NumberPair })[]);
    case 'mask':
      return narrowedMask(ir, told, lines as readonly (ImpliedLine & { readonly value: MaskOne })[]);
  }
}

function narrowedTruth(
  ir: Ir,
  told: TruthPair,
  lines: readonly (ImpliedLine & { readonly value: TruthPair })[],
): TruthPair {
  const some = (test: (value: TruthPair) => Node): Node =>
    lines.map(({ speaks, value }) => ir.and(speaks, test(value))).reduce((a, b) => ir.or(a, b));
  const [yes, no] = [some(({ c }) => c), some(({ p }) => ir.not(p))];
  return toTruthPair(
    ir.or(told.c, ir.and(told.p, ir.and(yes, ir.not(no)))),
    ir.and(told.p, ir.or(told.c, ir.not(ir.and(no, ir.not(yes))))),
  );
}

function narrowedNumber(
  ir: Ir,
  told: NumberPair,
  lines: readonly (ImpliedLine & { readonly value: NumberPair })[],
): NumberPair {
  const end = (e: 'lo' | 'hi', op: 'min' | 'max'): Node =>
    lines.reduce((so, { speaks, value }) => ir.number(op, so, ir.select(speaks, value[e], told[e])), told[e]);
  const [lo, hi] = [end('lo', 'max'), end('hi', 'min')];
  const fits = ir.compare('le', lo, hi);
  return toNumberPair(ir.select(fits, lo, told.lo), ir.select(fits, hi, told.hi));
}

function narrowedMask(ir: Ir, told: MaskOne, lines: readonly (ImpliedLine & { readonly value: MaskOne })[]): MaskOne {
  const all = lines.reduce(
    (so, { speaks, value }) => ir.number('band', so, ir.select(speaks, value.m, told.m)),
    told.m,
  );
  return toMaskPair(ir.select(ir.compare('eq', all, ir.num(0)), told.m, all));
}

/**
 * Lists the kinds of terms whose value can differ from day to day, because they read a day, a figure, a verdict or
 * other rows.
 */
const OF_A_DAY: ReadonlySet<Term['kind']> = new Set<Term['kind']>([
  ...(['today', 'asked', 'granted', 'figure', 'listed', 'scale'] as const),
  ...(['at', 'window', 'held', 'may_get', 'through', 'aggregate', 'in_group'] as const),
]);

/**
 * Checks whether a condition has the same value on all days: neither the condition nor the definition of any fact that
 * it reads contains one of the terms in `OF_A_DAY` or a fact that is kept over time.
 */
function isTimeless(ctx: LoweringContext, term: Term): boolean {
  if (term.kind !== 'fact') return !OF_A_DAY.has(term.kind) && listOperands(term).every((one) => isTimeless(ctx, one));
  const definition = ctx.definition(term.id);
  return !ctx.isDated(term.id) && (definition === null || isTimeless(ctx, definition.term));
}
