/**
 * This module computes `lifeEvent`: what a life event changes in the rights of a household, and what has to be declared
 * to whom.
 */
import type { Compiled } from '../../run/compiled.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { listIn, textIn } from '../../explain/sentences/text-tree.ts';
import { wordsOf, type Words } from '../../explain/sentences/words.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { Comparison } from '../../contract/comparison.ts';
import type { DutyShown, EventAnswer } from '../../contract/events.ts';
import { readSituation } from '../../situation/read.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import { comparisonOf } from '../compare/compare.ts';
import { evidenceShown, kindTexts } from '../verso/shown.ts';
import { happened, type EventOptions } from './happened.ts';
import { eventTexts } from './list.ts';

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start
 */
export async function lifeEvent(compiled: Compiled, input: unknown, options: EventOptions): Promise<EventAnswer> {
  const { date, language } = options;
  const { event, who, certain, newcomer, day, situation, after: left } = happened(compiled, input, options);
  const answer = (of: typeof situation, on: number): ReturnType<typeof evaluateSituation> =>
    evaluateSituation(compiled, of, { ...options, date: on, whatIfs: options.whatIfs ?? false });
  const eve = day > date ? CALENDAR.days_after(day, -1) : date;
  const before = await answer(eve === date ? situation : readSituation(compiled.rulebook, input, eve), eve);
  const after = await answer(left, day);
  const words = wordsOf(compiled.understood, language);
  const say = (key: string): string => textIn(eventTexts(words), event.id, key) ?? '';
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
    comparison: withoutNothing(comparisonOf(before, after)),
    declare: dutiesOf(words, event),
    mind: say('mind'),
    help: say('help'),
  };
}

/**
 * Removes the rights that are closed to a new person: a person who joins had no rights before, so nothing changes for
 * the household.
 */
function withoutNothing(comparison: Comparison): Comparison {
  const differences = comparison.differences.filter((d) => d.before !== null || d.after?.verdict !== 'no');
  return { ...comparison, differences };
}

function dutiesOf(words: Words, event: LifeEvent): readonly DutyShown[] {
  const said = listIn(eventTexts(words), event.id, 'declare');
  const kinds = kindTexts(words.book.rulebook, words.language);
  return event.declare.map(({ to, evidence }, i) => ({
    to,
    name: textIn(kinds, 'sources', to, 'name') ?? words.holder(to),
    words: said[i] ?? '',
    sources: evidenceShown(words.book.rulebook, words.language, evidence),
  }));
}
