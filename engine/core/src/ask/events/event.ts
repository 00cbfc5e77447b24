/** This module computes what a life event changes in the rights of a household, and what has to be declared to whom. */
import type { Compiled } from '../../run/compiled.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { findTextListAt, findTextAt } from '../../explain/sentences/text-tree.ts';
import { getWords, type Words } from '../../explain/sentences/words.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { Comparison } from '../../contract/comparison.ts';
import type { DutyShown, EventAnswer } from '../../contract/events.ts';
import { readSituation } from '../../situation/read.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import { compareAnswers } from '../compare/compare.ts';
import { translateEvidence, getKindTexts } from '../verso/shown.ts';
import { applyEvent, type EventOptions } from './apply-event.ts';
import { getEventTexts } from './list.ts';

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start or after the last day that a date may be
 */
export async function computeLifeEvent(
  compiled: Compiled,
  input: unknown,
  options: EventOptions,
): Promise<EventAnswer> {
  const { date, language } = options;
  const { event, who, certain, newcomer, day, situation, after: left } = applyEvent(compiled, input, options);
  const answer = (of: typeof situation, on: number): ReturnType<typeof evaluateSituation> =>
    evaluateSituation(compiled, of, { ...options, date: on, whatIfs: options.whatIfs ?? false });
  const eve = day > date ? CALENDAR.days_after(day, -1) : date;
  const before = await answer(eve === date ? situation : readSituation(compiled.rulebook, input, eve), eve);
  const after = await answer(left, day);
  const words = getWords(compiled.understood, language);
  const say = (key: string): string => findTextAt(getEventTexts(words), event.id, key) ?? '';
  return {
    version: 1,
    language,
    rulebook: after.rulebook,
    event: event.id,
    name: say('name'),
    what: say('what'),
    who,
    certain,
    newcomer,
    day: showDay(day),
    comparison: withoutNothing(compareAnswers(before, after)),
    declare: dutiesOf(words, event),
    mind: say('mind'),
    help: say('help'),
  };
}

/**
 * Removes the differences of a person who joins for rights whose verdict is no: such a person had no rights before, so
 * nothing changes for the household.
 */
function withoutNothing(comparison: Comparison): Comparison {
  const differences = comparison.differences.filter((d) => d.before !== null || d.after?.verdict !== 'no');
  return { ...comparison, differences };
}

function dutiesOf(words: Words, event: LifeEvent): readonly DutyShown[] {
  const said = findTextListAt(getEventTexts(words), event.id, 'declare');
  const kinds = getKindTexts(words.book.rulebook, words.language);
  return event.declare.map(({ to, evidence }, i) => ({
    to,
    name: findTextAt(kinds, 'sources', to, 'name') ?? words.holder(to),
    words: said[i] ?? '',
    sources: translateEvidence(words.book.rulebook, words.language, evidence),
  }));
}
