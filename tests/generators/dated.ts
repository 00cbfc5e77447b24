/**
 * This module draws dated facts and receipts: spells with real dates around the day of the answer, or tables by period.
 */
import fc from 'fast-check';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import type { KeptForm, ValueType } from '../../engine/core/src/values/types.ts';
import type { Receipt } from '../../engine/core/src/situation/fields.ts';
import type {
  ExactInput,
  FactInput,
  ReceiptInput,
  SpellInput,
  ValueInput,
} from '../../engine/core/src/situation/input.ts';
import {
  drawAnswerValue,
  drawExactValue,
  drawFields,
  mixArbitraries,
  drawOpenValue,
  OMIT,
  type DrawContext,
  type Omit,
} from './values.ts';

const SINCE_EVER = '1900-01-01';

/**
 * Draws a fact that is kept over time.
 * @param unknown the share (0 to 1) of answers that may leave something open; at 0, nothing is left open
 */
export function drawDatedFact(
  type: ValueType,
  kept: KeptForm,
  draw: DrawContext,
  unknown: number,
): fc.Arbitrary<FactInput | Omit> {
  const settled: fc.Arbitrary<FactInput> =
    kept !== 'spells'
      ? drawExactValue(type, draw)
      : type.kind === 'truth'
        ? spells(draw, unknown)
        : covering(type, draw);
  const half =
    kept === 'spells'
      ? fc.oneof(drawExactValue(type, draw), spelled(type, draw, unknown))
      : byPeriod(type, kept, draw, unknown);
  return mixArbitraries(unknown, settled, fc.oneof<fc.Arbitrary<FactInput | Omit>[]>(half, drawOpenValue(type, draw)));
}

/** Draws a receipt; with `rare`, it is drawn for somebody who receives hardly anything. */
export function drawReceipt(
  receipt: Receipt,
  draw: DrawContext,
  unknown: number,
  rare: 'rare' | 'usual',
): fc.Arbitrary<ReceiptInput | Omit> {
  const beside = [...receipt.details].map(([name, def]) => [name, drawAnswerValue(def.type, draw, unknown)] as const);
  const never = fc.constant<ReceiptInput>([]);
  const list = spells(draw, unknown, beside);
  const settled = fc.oneof({ weight: rare === 'rare' ? 40 : 1, arbitrary: never }, { weight: 2, arbitrary: list });
  const today = fc.oneof<fc.Arbitrary<ReceiptInput | Omit>[]>(
    fc.constantFrom('yes', 'no'),
    drawFields(beside),
    drawOpenValue(receipt.gets.type, draw),
  );
  return mixArbitraries(unknown, settled, today);
}

type Beside = readonly (readonly [string, fc.Arbitrary<ValueInput | Omit>])[];

/**
 * Draws spells in order that do not overlap, each with the fields of `beside`. Where `beside` has no field `value`,
 * they are spells of a yes-no fact.
 */
function spells(draw: DrawContext, unknown: number, beside: Beside = []): fc.Arbitrary<readonly SpellInput[]> {
  return days(draw).chain((list) => {
    const pairs = Array.from({ length: Math.ceil(list.length / 2) }, (_, i) => [list[2 * i], list[2 * i + 1]] as const);
    return fc.tuple(...pairs.map(([from, until], i) => spell(from, until, i === 0, unknown, beside)));
  });
}

function spell(
  from: number | undefined,
  until: number | undefined,
  first: boolean,
  unknown: number,
  beside: Beside,
): fc.Arbitrary<SpellInput> {
  const day = (value: number | undefined): fc.Arbitrary<string | Omit> =>
    fc.constant(value === undefined ? OMIT : showDay(value));
  // Only the first spell may lack a beginning, because a later one would then overlap the spell before it; and only if
  // it has an end, so that no spell lacks both.
  const start = first && until !== undefined ? mixArbitraries(unknown / 3, day(from), fc.constant(OMIT)) : day(from);
  const value = mixArbitraries(unknown / 3, fc.constant(OMIT), fc.constant(null));
  return drawFields([['from', start], ['until', day(until)], ['value', value], ...beside]);
}

/**
 * Draws spells in order that do not overlap. For a fact that is not yes-no, each spell states a value, which is `null`
 * when it is not known, and nothing is stated for the time between the spells.
 */
function spelled(type: ValueType, draw: DrawContext, unknown: number): fc.Arbitrary<readonly SpellInput[]> {
  if (type.kind === 'truth') return spells(draw, unknown);
  return spells(draw, unknown, [['value', drawAnswerValue(type, draw, unknown).map((v) => (v === OMIT ? null : v))]]);
}

/** Draws spells with values that follow each other without a gap, from `SINCE_EVER` on. */
function covering(type: ValueType, draw: DrawContext): fc.Arbitrary<readonly SpellInput[]> {
  return days(draw).chain((cuts) =>
    fc
      .tuple(...[null, ...cuts].map(() => drawExactValue(type, draw)))
      .map((values) => createSuccessiveSpells(cuts, values)),
  );
}

/**
 * Returns one spell for each value, from one cut to the day before the next cut. The first spell begins on
 * `SINCE_EVER`, and the last has no end.
 */
export function createSuccessiveSpells(cuts: readonly number[], values: readonly ExactInput[]): readonly SpellInput[] {
  return values.map((value, i) => {
    const from = i === 0 ? SINCE_EVER : showDay(cuts[i - 1] ?? 0);
    const next = cuts[i];
    return next === undefined ? { from, value } : { from, until: showDay(CALENDAR.days_after(next, -1)), value };
  });
}

/**
 * Draws up to four days in order: the first of a month, a day that lies whole months before or after the day of the
 * answer, or any day around it.
 */
function days(draw: DrawContext): fc.Arbitrary<readonly number[]> {
  const whole = fc.integer({ min: -40, max: 3 }).map((n) => CALENDAR.start_of_month(draw.date, n));
  const round = fc.integer({ min: -14, max: 2 }).map((n) => CALENDAR.months_after(draw.date, n));
  const any = fc.integer({ min: -1200, max: 90 }).map((n) => CALENDAR.days_after(draw.date, n));
  return fc.uniqueArray(fc.oneof(whole, round, any), { maxLength: 4 }).map((list) => [...list].sort((a, b) => a - b));
}

/**
 * Maps each kind of period to the first and last period for which a value is drawn, counted from the period of the day
 * of the answer. They are periods for which a household would have a document.
 */
const AROUND: Readonly<Record<Exclude<KeptForm, 'spells'>, readonly [number, number]>> = {
  'by-month': [-14, 1],
  'by-quarter': [-5, 1],
  'by-year': [-4, 1],
};

function byPeriod(
  type: ValueType,
  kept: Exclude<KeptForm, 'spells'>,
  draw: DrawContext,
  unknown: number,
): fc.Arbitrary<FactInput> {
  return fc
    .subarray([...listPeriodNames(kept, draw.date, AROUND[kept])], { minLength: 1 })
    .chain((some) => drawFields(some.map((name) => [name, drawAnswerValue(type, draw, unknown)] as const)));
}

/**
 * Lists the names of the periods from `first` to `last`; both numbers are counted from the period that contains the
 * day.
 */
export function listPeriodNames(
  kept: Exclude<KeptForm, 'spells'>,
  date: number,
  [first, last]: readonly [number, number],
): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => nameOf(kept, date, first + i));
}

function nameOf(kept: Exclude<KeptForm, 'spells'>, date: number, n: number): string {
  const start = CALENDAR[
    ({ 'by-month': 'start_of_month', 'by-quarter': 'start_of_quarter', 'by-year': 'start_of_year' } as const)[kept]
  ](date, n);
  const [year, month] = [showDay(start).slice(0, 4), showDay(start).slice(5, 7)];
  return { 'by-month': `${year}-${month}`, 'by-quarter': `${year}-Q${(Number(month) + 2) / 3}`, 'by-year': year }[kept];
}
