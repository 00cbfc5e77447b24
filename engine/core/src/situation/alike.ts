/**
 * This module finds persons about whom the same is known, so that exchanging two of them leaves the situation
 * unchanged. A law gives the same results for all of them, unless it orders equal persons by their ids (`rank`).
 */
import type { PersonRow, Situation, Stated } from './model.ts';
import { sortPersonIds } from './people.ts';

/**
 * Returns a row number for each person, in the order of the memory: that of the first person who is like this one. For
 * a person who is like nobody before him, it is his own.
 */
export function findInterchangeablePersons(situation: Situation): readonly number[] {
  const { persons } = situation;
  const named = namedIn(situation);
  const told = persons.map((person) => toldOf(situation, person));
  const areAlike = (i: number, j: number): boolean =>
    told[i] === told[j] &&
    ![i, j].some((at) => named.has((persons[at] as PersonRow).id)) &&
    haveTheSameTies(situation, i, j);
  const places = new Map(persons.map(({ id }, at) => [id, at]));
  const order = sortPersonIds(situation).map((id) => places.get(id) as number);
  const first: number[] = [];
  order.forEach((at, row) => {
    // Comparing with the first of several persons who are alike is enough, because whoever is like one of them is like
    // all of them.
    const same = order.findIndex((other, before) => before < row && first[before] === before && areAlike(other, at));
    first.push(same < 0 ? row : same);
  });
  return first;
}

/**
 * Returns the ids of the persons whom some fact names, for example an owner, an insured head, or the recipient of a
 * benefit.
 */
function namedIn({ persons, home, things, fixed }: Situation): ReadonlySet<string> {
  const ids = new Set(persons.map(({ id }) => id));
  const stated: Stated[] = Object.values(fixed);
  for (const { plain, dated } of [...persons, home, ...things]) {
    stated.push(...Object.values(plain));
    for (const pieces of Object.values(dated)) stated.push(...pieces.flatMap(({ value }) => value ?? []));
  }
  return new Set(stated.flatMap((one) => (one.kind === 'set' ? one.values.filter((value) => ids.has(value)) : [])));
}

/**
 * Returns what is told of one person, except the ties, as a text: the facts, the facts that were declined or answered
 * with "my situation is different" or that a patch keeps from being implied, and the lists of things that may be
 * incomplete. The text is equal for two persons of whom the same is told.
 */
function toldOf({ thingsUnknown }: Situation, { id, plain, dated, other, declined, laid = [] }: PersonRow): string {
  const unlisted = thingsUnknown.flatMap(({ kind, of }) => (of === id ? kind : []));
  return JSON.stringify([
    sorted(plain),
    sorted(dated),
    ...[other, declined, laid, unlisted].map((names) => [...names].sort()),
  ]);
}

function sorted(facts: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
}

function haveTheSameTies({ persons, partner, related }: Situation, i: number, j: number): boolean {
  const others = persons.flatMap((_, k) => (k === i || k === j ? [] : k));
  return (
    partner[i]?.[i] === partner[j]?.[j] &&
    related[i]?.[j] === related[j]?.[i] &&
    others.every(
      (k) =>
        partner[i]?.[k] === partner[j]?.[k] &&
        related[i]?.[k] === related[j]?.[k] &&
        related[k]?.[i] === related[k]?.[j],
    )
  );
}
