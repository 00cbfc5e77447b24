/**
 * This module reduces a household to its story, as it is told in two minutes: ages, who lives together and their ties,
 * nationality (and the residence card of whoever is not Belgian), region, tenure and rent, what each person lives from
 * with its net amount, and what is received today. Nothing is denied in it, and nothing is told of the past.
 */
import type { GoldenHousehold } from '../golden/household.ts';

type Facts = Readonly<Record<string, unknown>>;

export interface Story {
  readonly persons: Readonly<Record<string, Facts>>;
  readonly home: Facts;
}

const OF_PERSONS = ['birth', 'partner', 'related', 'nationality'];
const OF_HOME = ['region', 'rent'];
const OF_JOBS = ['kind', 'net'];

export function reduceToStory({ situation: { persons, home } }: GoldenHousehold): Story {
  return {
    persons: Object.fromEntries(Object.entries(persons).map(([id, facts]) => [id, storyOfPerson(facts)])),
    home: { ...picked(home, OF_HOME), ...present({ tenure: findValueOfToday(home['tenure']) }) },
  };
}

function storyOfPerson(facts: Facts): Facts {
  const jobs = (facts['job'] ?? []) as readonly Facts[];
  const lives = findValueOfToday(facts['lives']);
  return {
    ...picked(facts, OF_PERSONS),
    ...(facts['nationality'] === 'belgian' ? {} : picked(facts, ['card'])),
    ...(lives === 'here' ? {} : present({ lives })),
    ...(jobs.length === 0 ? {} : { job: jobs.map((job) => picked(job, OF_JOBS)) }),
    gets: receivedToday((facts['gets'] ?? {}) as Facts),
  };
}

function receivedToday(gets: Facts): Facts {
  return Object.fromEntries(
    Object.entries(gets).flatMap(([name, spells]) => {
      const last = Array.isArray(spells) ? (spells.at(-1) as Facts | undefined) : undefined;
      return last === undefined || 'until' in last ? [] : [[name, [picked(last, ['from', 'amount'])]]];
    }),
  );
}

/** Returns the value of a fact or, where it is told in spells, the value of the last spell. */
export function findValueOfToday(value: unknown): unknown {
  return Array.isArray(value) ? (value.at(-1) as Facts | undefined)?.['value'] : value;
}

function picked(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.flatMap((name) => (facts[name] == null ? [] : [[name, facts[name]]])));
}

function present(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}
