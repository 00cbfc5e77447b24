/** This module finds the desks, staffed by people, that serve a right close to a household. */
import { findDesks, type FoundDesk } from '../../rulebook/desks/lookup.ts';
import { showDesk } from '../../rulebook/desks/shown.ts';
import type { ShownDesk } from '../../contract/desk.ts';
import type { Right } from '../../rulebook/model.ts';
import { REGION } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import type { Words } from './words.ts';

/**
 * Describes where somebody lives, as far as it is known, and the day (yyyymmdd) on which the age of the entries is
 * judged.
 */
export interface DeskLocation {
  readonly date: number;
  readonly commune?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * Returns where a household lives; a commune or region is left out when it is not known or when several are possible.
 */
export function getDeskLocation({ communes, home }: Situation, date: number): DeskLocation {
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

export function listNearbyDesks(
  words: Words,
  right: Right,
  { date, commune, region }: DeskLocation,
): readonly ShownDesk[] {
  const { desks } = words.book.rulebook;
  const counted = new Map<string, number>();
  return findDesks(desks, { right: right.id, commune, region }, date)
    .filter((found) => countUp(counted, found) <= MOST_ALIKE)
    .map((found) => showDesk(desks, found, words.language));
}

function countUp(counted: Map<string, number>, { level, role }: FoundDesk): number {
  const count = (counted.get(`${level} ${role}`) ?? 0) + 1;
  counted.set(`${level} ${role}`, count);
  return count;
}
