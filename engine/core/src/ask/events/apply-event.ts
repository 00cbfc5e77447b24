/**
 * This module applies an event to a household. It finds the person to whom the event happens and the day from which it
 * holds, and returns the situations before and after.
 */
import type { Compiled } from '../../run/compiled.ts';
import { type EvaluateOptions } from '../../explain/answer/evaluate.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { ProblemError, type Problem } from '../../problem.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import { didYouMean } from '../../rulebook/word.ts';
import type { Situation } from '../../situation/model.ts';
import { readSituation } from '../../situation/read.ts';
import { evaluatePatchRules, type EvaluatedPatchRules } from '../patch/rules.ts';
import { listEventPersons, type EventPerson } from './event-persons.ts';
import { addEventRows } from './event-rows.ts';
import { applyEventRule } from './event-rule.ts';
import { readTells } from './tells.ts';

/**
 * Holds the options of an event. The answers have what-ifs only when `whatIfs` is `true`, since two answers are
 * compared.
 */
export interface EventOptions extends EvaluateOptions {
  readonly event: string;
  /** Names the person to whom the event happens; may be left out when it can happen to one person only. */
  readonly who?: string | undefined;
  /** Holds what is known of the event, by the names for which the event asks. A name that is left out is not known. */
  readonly tells?: unknown;
}

export interface AppliedEvent {
  readonly event: LifeEvent;
  readonly who: string;
  readonly certain: EventPerson['certain'];
  /** Holds the id of the person who joins the household; `null` when nobody does. */
  readonly newcomer: string | null;
  /** The event holds from this day, yyyymmdd. */
  readonly day: number;
  readonly situation: Situation;
  readonly after: Situation;
}

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start or after the last day that a date may be
 */
export function applyEvent(compiled: Compiled, input: unknown, options: EventOptions): AppliedEvent {
  const { date } = options;
  refuseDay(compiled, date);
  const { rulebook } = compiled;
  const event = eventNamed(rulebook.crossings.events, options.event);
  const situation = readSituation(rulebook, input, date);
  const worked = evaluatePatchRules(compiled, situation, date);
  const { person: who, certain, day } = chosen(worked, event, options.who);
  const tells = readTells(rulebook, event, options.tells, date, worked.persons);
  if (day === null) throw new ProblemError([openDay(worked, event, who)]);
  const { situation: withMore, newcomer } = addEventRows(
    rulebook,
    input as Record<string, unknown>,
    event,
    who,
    tells,
    day,
  );
  const after = applyEventRule(compiled, withMore, event, { who, tells, day });
  return { event, who, certain, newcomer, day, situation, after };
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

function chosen(worked: EvaluatedPatchRules, event: LifeEvent, who: string | undefined): EventPerson {
  const possible = listEventPersons(worked, event);
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

function openDay(worked: EvaluatedPatchRules, { rule, day, id }: LifeEvent, who: string): Problem {
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
