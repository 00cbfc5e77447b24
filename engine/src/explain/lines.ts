/** What a right gives, line by line, each with the period of its unit. */
import { valueOf, type Household } from '../evaluate/household.ts';
import type { PlanLine } from '../lowering/plan.ts';
import type { ValueType } from '../values/types.ts';
import { showDay } from '../values/calendar.ts';
import type { AnswerLine, Period } from './answer.ts';
import { newestBelow } from './overdue.ts';
import { seenOf } from './seen.ts';
import type { Words } from './words.ts';

/** One answer for each line, in the order of the lines. */
export function lineAnswers(
  words: Words,
  household: Household,
  lines: readonly PlanLine[],
  row: number,
): readonly AnswerLine[] {
  return lines.map((line) => ({
    id: line.id,
    label: labelOf(words, line),
    value: seenOf(valueOf(household, line.column, row)),
    period: periodOf(line.column.type),
    asOf: asOfLine(words, line, household.memory.today),
  }));
}

/** The day from which the figures of an amount hold, as of today (yyyymmdd). */
export function asOfLine({ book }: Words, { term }: PlanLine, today: number): string | null {
  const day = newestBelow(book, term, today);
  return day === null ? null : showDay(day);
}

/** `line.ris@2026-03-01.pays.income`: the column of a line begins with the law file that it belongs to. */
function labelOf(words: Words, line: PlanLine): string {
  const symbol = /^line\.([^@]+)@/.exec(line.column.id)?.[1];
  const right = words.book.rights.get(symbol ?? '');
  return right === undefined ? line.id : words.line(right, line.id);
}

/** An amount without a period comes once; what is no amount has none. */
export function periodOf(type: ValueType): Period | null {
  const known = periods.get(type);
  if (known !== undefined) return known;
  const made = makePeriod(type);
  periods.set(type, made);
  return made;
}

const periods = new WeakMap<ValueType, Period | null>();

function makePeriod(type: ValueType): Period | null {
  if (type.kind !== 'number' || type.unit['money'] !== 1) return null;
  const { month, year, day, ...others } = type.unit;
  if (month === -1) return 'month';
  if (year === -1) return 'year';
  if (day === -1) return 'day';
  return Object.keys(others).length === 1 ? 'once' : null;
}

/** How often in a year a line of a period is paid. */
export const TIMES_A_YEAR: Readonly<Record<Period, number>> = { day: 365, month: 12, year: 1, once: 1 };
