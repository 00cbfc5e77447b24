/** This module lists what a right gives, line by line, each with the period of its unit. */
import { readColumnValue, type Household } from '../../run/household.ts';
import type { PlanLine } from '../../plan/plan.ts';
import type { Right } from '../../rulebook/model.ts';
import { showDay } from '../../values/calendar.ts';
import { getPaymentPeriod } from '../../values/period.ts';
import type { AnswerLine, RightAnswer } from '../../contract/answer.ts';
import type { Draft } from '../drafts/draft.ts';
import { decideLineGiven } from '../drafts/given.ts';
import { findNewestDayBelow } from './overdue.ts';
import { toSeen } from './seen.ts';
import type { Words } from './words.ts';

/** Holds what a right gives a person, by the kind of the line. */
export type GivenAnswers = Pick<RightAnswer, 'pays' | 'saves' | 'costs' | 'tells'>;

/** Returns the lines that a right gives a person, by their kind and in their order. */
export function createGivenAnswers(
  words: Words,
  household: Household,
  given: Pick<Draft, 'lines' | 'row'> & { readonly right: Right },
): GivenAnswers {
  const answers = createLineAnswers(words, household, given);
  const of = (kind: keyof GivenAnswers): readonly AnswerLine[] =>
    answers.filter((_, i) => given.lines[i]?.kind === kind);
  return { pays: of('pays'), saves: of('saves'), costs: of('costs'), tells: of('tells') };
}

/** Returns an `AnswerLine` for each line that a right gives a person, in the same order. */
export function createLineAnswers(
  words: Words,
  household: Household,
  { right, lines, row }: Pick<Draft, 'lines' | 'row'> & { readonly right: Right },
): readonly AnswerLine[] {
  return lines.map((line) => ({
    id: line.id,
    label: words.line(right, line.id),
    value: toSeen(readColumnValue(household, line.column, row)),
    period: getPaymentPeriod(line.column.type),
    asOf: findAsOfDay(words, line, household.memory.today),
    ...(decideLineGiven(household, line, row) === 'depends' ? { perhaps: true } : {}),
  }));
}

/**
 * Returns, among the first days of the values of all figures on which a line can depend, the newest one up to today
 * (yyyymmdd), as an ISO day; `null` when there is none.
 */
export function findAsOfDay({ book }: Words, { term }: PlanLine, today: number): string | null {
  const day = findNewestDayBelow(book, term, today);
  return day === null ? null : showDay(day);
}
