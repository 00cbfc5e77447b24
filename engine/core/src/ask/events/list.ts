/** This module lists the events that can happen to somebody of a household, with what may be told of each. */
import type { Compiled } from '../../run/compiled.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { formatUnit } from '../../explain/sentences/seen.ts';
import { findTextAt } from '../../explain/sentences/text-tree.ts';
import { getWords, type Words } from '../../explain/sentences/words.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { EventAsk, PossibleEvents } from '../../contract/events.ts';
import type { Asks } from '../../contract/question.ts';
import type { FactDef, TextTree } from '../../rulebook/model.ts';
import { isOneselfForNobody } from '../../situation/oneself.ts';
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import { evaluatePatchRules } from '../patch/rules.ts';
import { listEventPersons } from './event-persons.ts';
import { findAskedFact } from './tells.ts';

export interface EventsOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
}

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start or after the last day that a date may be
 */
export function listPossibleEvents(
  compiled: Compiled,
  input: unknown,
  { date, language }: EventsOptions,
): PossibleEvents {
  refuseDay(compiled, date);
  const { name, version, hash, crossings } = compiled.rulebook;
  const situation = readSituation(compiled.rulebook, input, date);
  const worked = evaluatePatchRules(compiled, situation, date);
  const words = getWords(compiled.understood, language);
  const texts = getEventTexts(words);
  const events = crossings.events.flatMap((event) => {
    const persons = listEventPersons(worked, event).map((h) => ({ ...h, day: h.day === null ? null : showDay(h.day) }));
    if (persons.length === 0) return [];
    return [
      {
        event: event.id,
        name: findTextAt(texts, event.id, 'name') ?? event.id,
        what: findTextAt(texts, event.id, 'what') ?? '',
        asks: listEventAsks(words, event, worked.persons),
        persons,
      },
    ];
  });
  return { version: 1, date: showDay(date), language, rulebook: { name, version, hash }, events };
}

/** Returns the texts of the events in a language. */
export function getEventTexts({ book, language }: Words): TextTree {
  return book.rulebook.texts[language]?.crossings.events ?? {};
}

/**
 * Lists what may be told of an event.
 * @param persons the ids of the persons whom a value may name
 */
export function listEventAsks(words: Words, event: LifeEvent, persons: readonly string[]): readonly EventAsk[] {
  return Object.keys(event.asks).map((name) => {
    const def = findAskedFact(words.book.rulebook, event, name);
    const label = findTextAt(getEventTexts(words), event.id, 'asks', name) ?? words.fact(def.id);
    return { name, fact: def.id, label, asks: valuesOf(words, def, persons) };
  });
}

function valuesOf(words: Words, { id, type }: FactDef, persons: readonly string[]): Asks {
  const labelled = (values: readonly string[]): Extract<Asks, { kind: 'choice' }>['values'] =>
    values.map((value) => ({ value, label: words.value(id, value) }));
  switch (type.kind) {
    case 'truth':
      return { kind: 'truth' };
    case 'choice':
      return { kind: 'choice', values: labelled(type.values) };
    case 'person':
      return { kind: 'person', values: labelled(isOneselfForNobody(type) ? persons : ['nobody', ...persons]) };
    case 'number':
      return { kind: 'number', unit: formatUnit(type), min: type.min, max: type.max };
    case 'date':
      return { kind: 'date', min: showDay(type.min), max: showDay(type.max) };
  }
}
