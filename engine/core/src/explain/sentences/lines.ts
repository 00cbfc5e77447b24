/** This module lists what a right gives, line by line, each with the period of its unit. */
import { valueOf, type Household } from '../../run/household.ts';
import type { PlanLine } from '../../plan/plan.ts';
import type { Right } from '../../rulebook/model.ts';
import { showDay } from '../../values/calendar.ts';
import { periodOf } from '../../values/period.ts';
import type { AnswerLine } from '../../contract/answer.ts';
import type { Draft } from '../drafts/draft.ts';
import { isThere } from '../drafts/given.ts';
import { newestBelow } from './overdue.ts';
import { seenOf } from './seen.ts';
import type { Words } from './words.ts';

/** Returns one answer for each line that a right gives a person, in their order. */
export function lineAnswers(
  words: Words,
  household: Household,
  { right, lines, row }: Pick<Draft, 'lines' | 'row'> & { readonly right: Right },
): readonly AnswerLine[] {
  return lines.map((line) => ({
    id: line.id,
    label: words.line(right, line.id),
    value: seenOf(valueOf(household, line.column, row)),
    period: periodOf(line.column.type),
    asOf: asOfLine(words, line, household.memory.today),
    ...(isThere(household, line, row) === 'depends' ? { perhaps: true } : {}),
  }));
}

/**
 * Returns the ISO day from which the newest figure of an amount applies, as of today (yyyymmdd); `null` when the amount
 * uses no figure.
 */
export function asOfLine({ book }: Words, { term }: PlanLine, today: number): string | null {
  const day = newestBelow(book, term, today);
  return day === null ? null : showDay(day);
}
