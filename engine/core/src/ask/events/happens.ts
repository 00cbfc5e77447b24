/** Whether an event can happen to somebody, and from which day it then holds. */
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { Three } from '../../run/household.ts';
import type { WorkedRules } from '../patch/rules.ts';

export interface Happens {
  readonly person: string;
  readonly certain: Exclude<Three, 'no'>;
  /** yyyymmdd; `null` where it rests on something that is not known exactly. */
  readonly day: number | null;
}

/** The persons to whom it can happen, in the order of their ids. `worked`: on the day of the answer. */
export function happensTo(worked: WorkedRules, event: LifeEvent): readonly Happens[] {
  return [...worked.arises(event.rule)].map(([person, certain]) => ({
    person,
    certain,
    day: dayOf(worked, event, person),
  }));
}

function dayOf(worked: WorkedRules, { rule, day }: LifeEvent, person: string): number | null {
  if (day === null) return worked.date;
  const value = worked.value(rule, day, worked.persons.indexOf(person));
  // What lies behind is as it is: it changes nothing from here on.
  return value.kind === 'number' && value.min === value.max ? Math.max(value.min, worked.date) : null;
}
