/**
 * What a fact follows from: where the condition of a line certainly holds, the value of that line narrows what was told.
 * A told value with which the line does not go stands, and lines that do not go together say nothing. In the second reading
 * of the rulebook, estimates narrow in the same way what is left then.
 */
import { operandsOf } from '../language/operands.ts';
import type { Term } from '../language/term.ts';
import type { UnderstoodImplication } from '../rulebook/typecheck/understood.ts';
import { scaleOf } from '../values/grid.ts';
import type { ValueType } from '../values/types.ts';
import { read } from './columns.ts';
import type { Context, Env, Word } from './context.ts';
import type { Ir, Node, RowName } from './ir.ts';
import { mask, number, truth, type MaskOne, type NumberPair, type Pair, type TruthPair } from './pair.ts';

/** A line in one place: whether it certainly speaks, and its value there. */
interface Line {
  readonly speaks: Node;
  readonly value: Pair;
}

/**
 * What was told of a fact in a row, narrowed by what it follows from there.
 * @param env the day; the rows are those of the fact
 */
export function narrowedByImplied(ctx: Context, word: Word, told: Pair, row: RowName, env: Env): Pair {
  const { ir } = ctx;
  const [following, estimates] = linesOf(ctx, word, env);
  if (following.length + estimates.length === 0) return told;
  const there: Env = { ...env, me: word.scope, member: null, rows: { me: row, member: row }, estimated: null };
  const apart = read(ir, row, ctx.column(`${word.id}~`)) as TruthPair;
  const line = ({ when, value }: UnderstoodImplication, inside: Env): Line => ({
    speaks: ir.and((ctx.lower(when, inside) as TruthPair).c, ir.not(apart.p)),
    value: valueOf(ctx, value, word.type, inside),
  });
  const follows = following.map((one) => line(one, there));
  const strict = follows.length === 0 ? told : narrowed(ir, told, follows);
  if (estimates.length === 0) return strict;
  const today: Env = { ...there, day: number(ir.today()), now: true, estimated: env.day };
  const ranges = estimates.map((one) => {
    const { speaks, value } = line(one, today);
    return { speaks: ir.and(speaks, isWithin(ir, word, one.yearsBack ?? 0, env)), value };
  });
  return narrowed(ir, strict, ranges);
}

/** What follows, and what is estimated. */
function linesOf(
  ctx: Context,
  { implied }: Word,
  { held }: Env,
): readonly [readonly UnderstoodImplication[], readonly UnderstoodImplication[]] {
  const following = implied.filter(({ yearsBack }) => yearsBack === undefined);
  if (held === null) return [following, implied.filter(({ yearsBack }) => yearsBack !== undefined)];
  // What a condition reads besides the facts that are followed would be read on one day of many; so would an estimate.
  return [following.filter(({ when }) => isTimeless(ctx, when)), []];
}

/** Whether an estimate speaks of a day: of the month, quarter or year of the answer, and of the years before it that it names. */
function isWithin(ir: Ir, { kept }: Word, yearsBack: number, { day, now }: Env): Node {
  if (now) return ir.bool(true);
  const step = STEP_OF[kept ?? 'spells'];
  const [today, shift] = [ir.today(), ir.num(0)];
  const first = yearsBack === 0 ? ir.call(`start_of_${step}`, [today, shift]) : yearStart(ir, yearsBack);
  return ir.and(ir.compare('le', first, day.lo), ir.compare('le', day.hi, ir.call(`end_of_${step}`, [today, shift])));
}

const STEP_OF = { 'by-month': 'month', 'by-quarter': 'quarter', 'by-year': 'year', spells: 'month' } as const;

function yearStart(ir: Ir, yearsBack: number): Node {
  return ir.call('start_of_year', [ir.today(), ir.num(-yearsBack)]);
}

/** A literal 1 among amounts is one euro. */
function valueOf(ctx: Context, value: Term, type: ValueType, env: Env): Pair {
  return value.kind === 'number' ? number(ctx.ir.num(value.value * scaleOf(type))) : ctx.lower(value, env);
}

function narrowed(ir: Ir, told: Pair, lines: readonly Line[]): Pair {
  switch (told.shape) {
    case 'truth':
      return narrowedTruth(ir, told, lines as readonly (Line & { readonly value: TruthPair })[]);
    case 'number':
      return narrowedNumber(ir, told, lines as readonly (Line & { readonly value: NumberPair })[]);
    case 'mask':
      return narrowedMask(ir, told, lines as readonly (Line & { readonly value: MaskOne })[]);
  }
}

function narrowedTruth(ir: Ir, told: TruthPair, lines: readonly (Line & { readonly value: TruthPair })[]): TruthPair {
  const some = (test: (value: TruthPair) => Node): Node =>
    lines.map(({ speaks, value }) => ir.and(speaks, test(value))).reduce((a, b) => ir.or(a, b));
  const [yes, no] = [some(({ c }) => c), some(({ p }) => ir.not(p))];
  return truth(
    ir.or(told.c, ir.and(told.p, ir.and(yes, ir.not(no)))),
    ir.and(told.p, ir.or(told.c, ir.not(ir.and(no, ir.not(yes))))),
  );
}

function narrowedNumber(
  ir: Ir,
  told: NumberPair,
  lines: readonly (Line & { readonly value: NumberPair })[],
): NumberPair {
  const end = (e: 'lo' | 'hi', op: 'min' | 'max'): Node =>
    lines.reduce((so, { speaks, value }) => ir.number(op, so, ir.select(speaks, value[e], told[e])), told[e]);
  const [lo, hi] = [end('lo', 'max'), end('hi', 'min')];
  const fits = ir.compare('le', lo, hi);
  return number(ir.select(fits, lo, told.lo), ir.select(fits, hi, told.hi));
}

function narrowedMask(ir: Ir, told: MaskOne, lines: readonly (Line & { readonly value: MaskOne })[]): MaskOne {
  const all = lines.reduce(
    (so, { speaks, value }) => ir.number('band', so, ir.select(speaks, value.m, told.m)),
    told.m,
  );
  return mask(ir.select(ir.compare('eq', all, ir.num(0)), told.m, all));
}

/** Whether a condition is the same on all days: it reads no day, no figure, nobody else, and no fact kept over time. */
function isTimeless(ctx: Context, term: Term): boolean {
  switch (term.kind) {
    case 'today':
    case 'asked':
    case 'granted':
    case 'figure':
    case 'listed':
    case 'scale':
    case 'at':
    case 'window':
    case 'held':
    case 'may_get':
    case 'through':
    case 'aggregate':
    case 'in_group':
      return false;
    case 'fact': {
      const definition = ctx.definition(term.id);
      return !ctx.isDated(term.id) && (definition === null || isTimeless(ctx, definition.term));
    }
    default:
      return operandsOf(term).every((one) => isTimeless(ctx, one));
  }
}
