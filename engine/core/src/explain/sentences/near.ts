/** This module finds the desks, staffed by people, that serve a right close to a household. */
import { desksFor, type FoundDesk } from '../../rulebook/desks/lookup.ts';
import { shownDesk } from '../../rulebook/desks/shown.ts';
import type { ShownDesk } from '../../contract/desk.ts';
import type { Right } from '../../rulebook/model.ts';
import { REGION } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import type { Words } from './words.ts';

/**
 * Describes where somebody lives, as far as it is known, and the day (yyyymmdd) on which the age of the entries is
 * judged.
 */
export interface Near {
  readonly date: number;
  readonly commune?: string | undefined;
  readonly region?: string | undefined;
}

/** Returns where a household lives; a commune or region is left out when several are possible. */
export function nearOf({ communes, home }: Situation, date: number): Near {
  const stated = home.plain[REGION];
  const regions = stated?.kind === 'set' ? stated.values : [];
  return {
    date,
    commune: communes.length === 1 ? communes[0] : undefined,
    region: regions.length === 1 ? regions[0] : undefined,
  };
}

/** Limits the desks of the same level and role that an answer shows, because a city has many of them. */
const MOST_ALIKE = 3;

export function desksNear(words: Words, right: Right, { date, commune, region }: Near): readonly ShownDesk[] {
  const { desks } = words.book.rulebook;
  const counted = new Map<string, number>();
  return desksFor(desks, { right: right.id, commune, region }, date)
    .filter((found) => countUp(counted, found) <= MOST_ALIKE)
    .map((found) => shownDesk(desks, found, words.language));
}

function countUp(counted: Map<string, number>, { level, role }: FoundDesk): number {
  const count = (counted.get(`${level} ${role}`) ?? 0) + 1;
  counted.set(`${level} ${role}`, count);
  return count;
}
