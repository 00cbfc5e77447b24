/**
 * This module adds to a household what an event adds: a person who joins, or a thing that a person gets. The result is
 * read by `readSituation`, as every situation is.
 */
import type { LifeEvent, Newcomer, Operation } from '../../rulebook/crossings/book.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { toLocalName } from '../../situation/fields.ts';
import type { PersonRow, Situation } from '../../situation/model.ts';
import { replacePiecesBefore } from '../../situation/pieces.ts';
import { readSituation } from '../../situation/read.ts';
import { isObject } from '../../situation/reading.ts';
import { getSingleChoice } from '../../situation/shared.ts';
import { resolveToldFacts, type Tells } from './tells.ts';

export interface ExtendedHousehold {
  readonly situation: Situation;
  /** Holds the id of the person who joins; `null` when nobody does. */
  readonly newcomer: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param input the situation as a user wrote it, which has already been read without problems
 * @param day the day, yyyymmdd, from which the event holds
 * @throws ProblemError when the extended household is not valid, for example because it has too many persons
 */
export function addEventRows(
  rulebook: Rulebook,
  input: Fields,
  event: LifeEvent,
  who: string,
  tells: Tells,
  day: number,
): ExtendedHousehold {
  const adds = event.rule.operations.filter((o) => o.kind === 'add');
  const described = fieldsIn(input, 'persons');
  const newcomer = event.joins === null ? null : freeId(event.joins.id, Object.keys(described));
  const persons = event.joins === null ? described : withNewcomer(described, event.joins, newcomer ?? '', who, tells);
  const owned = { ...persons, [who]: adds.reduce((p, add) => withThing(p, add, tells), fieldsIn(persons, who)) };
  const read = readSituation(rulebook, { ...input, persons: owned }, day);
  // A list that nobody stated may hold more than the one thing that is added.
  const unknown = adds.filter((add) => !Array.isArray(fieldsIn(described, who)[add.thing]));
  const situation = {
    ...read,
    thingsUnknown: [...read.thingsUnknown, ...unknown.map(({ thing }) => ({ kind: thing, of: who }))],
  };
  if (newcomer === null) return { situation, newcomer };
  const arrived = situation.persons.map((p) => (p.id === newcomer ? arrivesOn(rulebook, p, day) : p));
  return { situation: { ...situation, persons: arrived }, newcomer };
}

function fieldsIn(of: Fields, name: string): Fields {
  const found = of[name];
  return isObject(found) ? found : {};
}

function freeId(id: string, taken: readonly string[]): string {
  let [free, n] = [id, 2];
  for (; taken.includes(free); n++) free = `${id}_${n}`;
  return free;
}

function withNewcomer(persons: Fields, joins: Newcomer, id: string, who: string, tells: Tells): Fields {
  const facts = resolveToldFacts(joins.facts, tells);
  switch (joins.tie) {
    case 'partner': {
      const chosen = { ...fieldsIn(persons, who), partner: id };
      return { ...persons, [who]: chosen, [id]: { ...facts, partner: who } };
    }
    case 'none': {
      const related = Object.fromEntries(Object.keys(persons).map((other) => [other, 'none']));
      return { ...persons, [id]: { ...facts, partner: 'none', related } };
    }
    case null:
      return { ...persons, [id]: facts };
  }
}

function withThing(person: Fields, { thing, facts }: Extract<Operation, { kind: 'add' }>, tells: Tells): Fields {
  const list = person[thing];
  return {
    ...person,
    [thing]: [...(Array.isArray(list) ? (list as readonly unknown[]) : []), resolveToldFacts(facts, tells)],
  };
}

/**
 * Dates the facts that a person has by being listed: they hold from the day of arrival. Before that day they have the
 * value of somebody who is not there.
 */
function arrivesOn({ facts }: Rulebook, row: PersonRow, day: number): PersonRow {
  const listed = facts.filter((f) => f.scope === 'person' && f.listed !== null && f.unborn !== null);
  const dated = listed.flatMap((def) => {
    const [name, pieces] = [toLocalName(def.scope, def.id), row.dated[toLocalName(def.scope, def.id)]];
    return def.unborn === null || pieces === undefined
      ? []
      : [[name, replacePiecesBefore(day, getSingleChoice(def.unborn), pieces)] as const];
  });
  return { ...row, dated: { ...row.dated, ...Object.fromEntries(dated) } };
}
