/** `lifeEvent`: what an event in a life changes in the rights of a household, and what has to be declared to whom. */
import type { Compiled } from '../../evaluate/compiled.ts';
import { evaluateSituation, refuseEarly, type EvaluateOptions } from '../../explain/evaluate.ts';
import { listIn, textIn } from '../../explain/text-tree.ts';
import { wordsOf, type Words } from '../../explain/words.ts';
import { ProblemError, type Problem } from '../../problem.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import { didYouMean } from '../../rulebook/word.ts';
import { readSituation } from '../../situation/read.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import { workedRules, type WorkedRules } from '../change/rules.ts';
import { comparisonOf } from '../compare.ts';
import type { Comparison } from '../comparison.ts';
import { evidenceShown, kindTexts } from '../verso/shown.ts';
import { happensTo, type Happens } from './happens.ts';
import { joined } from './joined.ts';
import { laid } from './laid.ts';
import { eventTexts } from './list.ts';
import type { DutyShown, EventAnswer } from './report.ts';
import { readTells } from './tells.ts';

/** `whatIfs`: whether both answers are whole; without them where left out, since two answers are compared. */
export interface EventOptions extends EvaluateOptions {
  readonly event: string;
  /** The person to whom it happens; may be left out where it can happen to one alone. */
  readonly who?: string | undefined;
  /** What is known of it, by the names that the event asks for; what is not told is not known. */
  readonly tells?: unknown;
}

/** @throws ProblemError naming each field that is wrong and its mend; also for a day before the rulebook's start */
export async function lifeEvent(compiled: Compiled, input: unknown, options: EventOptions): Promise<EventAnswer> {
  const { date, language } = options;
  refuseEarly(compiled, date);
  const { rulebook } = compiled;
  const event = eventNamed(rulebook.crossings.events, options.event);
  const situation = readSituation(rulebook, input, date);
  const worked = workedRules(compiled, situation, date);
  const { person: who, certain, day } = chosen(worked, event, options.who);
  const tells = readTells(rulebook, event, options.tells, date, worked.persons);
  if (day === null) throw new ProblemError([openDay(worked, event, who)]);
  const { situation: withMore, newcomer } = joined(rulebook, input as Record<string, unknown>, event, who, tells, day);
  const answer = (of: typeof situation, on: number): ReturnType<typeof evaluateSituation> =>
    evaluateSituation(compiled, of, { ...options, date: on, whatIfs: options.whatIfs ?? false });
  const eve = day > date ? CALENDAR.days_after(day, -1) : date;
  const before = await answer(eve === date ? situation : readSituation(rulebook, input, eve), eve);
  const after = await answer(laid(compiled, withMore, event, { who, tells, day }), day);
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

/** Whoever joins has no rights to lose, and what is not open to a newcomer is no difference for the household. */
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

function eventNamed(events: readonly LifeEvent[], id: string): LifeEvent {
  const found = events.find((e) => e.id === id);
  if (found !== undefined) return found;
  throw new ProblemError([
    {
      code: 'unknown-event',
      what: `The rulebook has no event "${id.slice(0, 40)}".`,
      where: { field: 'event' },
      why: 'What an event changes stands in the rulebook.',
      mend: didYouMean(
        id,
        events.map((e) => e.id),
        'Name one that it has.',
      ),
    },
  ]);
}

function chosen(worked: WorkedRules, event: LifeEvent, who: string | undefined): Happens {
  const possible = happensTo(worked, event);
  const ids = possible.map((h) => h.person);
  const [only] = possible;
  if (who === undefined && only !== undefined && possible.length === 1) return only;
  const found = possible.find((h) => h.person === who);
  if (found !== undefined) return found;
  const described = who === undefined || worked.persons.includes(who);
  throw new ProblemError([
    {
      code: described ? 'event-not-possible' : 'person-not-described',
      what:
        who === undefined
          ? `It is not said to whom "${event.id}" happens.`
          : described
            ? `"${event.id}" cannot happen to ${who} here.`
            : `"${who.slice(0, 40)}" is nobody of this situation.`,
      where: { field: 'who' },
      why: 'What changes depends on whose life it is.',
      mend: ids.length === 0 ? 'It can happen to nobody of this household.' : `Name one of: ${ids.join(', ')}.`,
    },
  ]);
}

function openDay(worked: WorkedRules, { rule, day, id }: LifeEvent, who: string): Problem {
  const facts = day === null ? [] : worked.openFacts(rule, who, day);
  const fields = facts.map(({ def, of }) => (def.scope === 'person' ? `persons.${of}.${def.id}` : def.id));
  return {
    code: 'day-not-known',
    what: `It cannot be told on which day "${id}" happens to ${who}.`,
    where: { field: fields[0] ?? 'who' },
    why: 'Law and figures are those of a day.',
    mend: fields.length === 0 ? 'Ask for another event.' : `Tell exactly: ${fields.join(', ')}.`,
  };
}
