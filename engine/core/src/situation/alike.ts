/**
 * Persons of whom the same is known: exchanging two of them leaves the situation as it is. Everything that a law makes of
 * one of them it makes of the other, unless it orders those who are equal by their ids (`rank`).
 */
import type { PersonRow, Situation, Stated } from './model.ts';
import { personOrder } from './people.ts';

/** Of each person, by the row in memory: the first row of those who are alike, which is the person's own where nobody is. */
export function alikeIn(situation: Situation): readonly number[] {
  const { persons } = situation;
  const named = namedIn(situation);
  const told = persons.map((person) => toldOf(situation, person));
  const areAlike = (i: number, j: number): boolean =>
    told[i] === told[j] &&
    ![i, j].some((at) => named.has((persons[at] as PersonRow).id)) &&
    haveTheSameTies(situation, i, j);
  const places = new Map(persons.map(({ id }, at) => [id, at]));
  const order = personOrder(situation).map((id) => places.get(id) as number);
  const first: number[] = [];
  order.forEach((at, row) => {
    // Who is alike with one of several is alike with all of them: comparing with the first is enough.
    const same = order.findIndex((other, before) => before < row && first[before] === before && areAlike(other, at));
    first.push(same < 0 ? row : same);
  });
  return first;
}

/** Ids of persons whom some fact names: an owner, an insured head, the one to whom a benefit goes. */
function namedIn({ persons, home, things, fixed }: Situation): ReadonlySet<string> {
  const ids = new Set(persons.map(({ id }) => id));
  const stated: Stated[] = Object.values(fixed);
  for (const { plain, dated } of [...persons, home, ...things]) {
    stated.push(...Object.values(plain));
    for (const pieces of Object.values(dated)) stated.push(...pieces.flatMap(({ value }) => value ?? []));
  }
  return new Set(stated.flatMap((one) => (one.kind === 'set' ? one.values.filter((value) => ids.has(value)) : [])));
}

/** All that is told of a person alone, as a text that two persons share where it is the same. */
function toldOf({ thingsUnknown }: Situation, { id, plain, dated, other, declined }: PersonRow): string {
  const unlisted = thingsUnknown.flatMap(({ kind, of }) => (of === id ? kind : []));
  return JSON.stringify([
    sorted(plain),
    sorted(dated),
    ...[other, declined, unlisted].map((names) => [...names].sort()),
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
