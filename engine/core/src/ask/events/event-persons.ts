/** This module finds out whether an event can happen to somebody, and from which day it then holds. */
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { TruthValue } from '../../run/household.ts';
import type { EvaluatedPatchRules } from '../patch/rules.ts';

export interface EventPerson {
  readonly person: string;
  readonly certain: Exclude<TruthValue, 'no'>;
  /** The day is an integer, yyyymmdd; it is `null` when it depends on something that is not known exactly. */
  readonly day: number | null;
}

/**
 * Lists the persons to whom the event can happen, in the order of their ids.
 * @param worked the rules, evaluated on the day of the answer
 */
export function listEventPersons(worked: EvaluatedPatchRules, event: LifeEvent): readonly EventPerson[] {
  return [...worked.arises(event.rule)].map(([person, certain]) => ({
    person,
    certain,
    day: dayOf(worked, event, person),
  }));
}

function dayOf(worked: EvaluatedPatchRules, { rule, day }: LifeEvent, person: string): number | null {
  if (day === null) return worked.date;
  const value = worked.value(rule, day, worked.persons.indexOf(person));
  // An event of the past changes nothing before today, and therefore counts from the day of the answer.
  return value.kind === 'number' && value.min === value.max ? Math.max(value.min, worked.date) : null;
}
