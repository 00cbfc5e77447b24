/** The human desks near a household that serve a right. */
import { desksFor, type FoundDesk } from '../../rulebook/desks/lookup.ts';
import { shownDesk } from '../../rulebook/desks/shown.ts';
import type { ShownDesk } from '../../contract/desk.ts';
import type { Right } from '../../rulebook/model.ts';
import { REGION } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import type { Words } from './words.ts';

/** Where somebody lives, as far as it is known, and the day (yyyymmdd) that says which entries are old. */
export interface Near {
  readonly date: number;
  readonly commune?: string | undefined;
  readonly region?: string | undefined;
}

/** Where a household lives; of several communes or regions that it may be, none. */
export function nearOf({ communes, home }: Situation, date: number): Near {
  const stated = home.plain[REGION];
  const regions = stated?.kind === 'set' ? stated.values : [];
  return {
    date,
    commune: communes.length === 1 ? communes[0] : undefined,
    region: regions.length === 1 ? regions[0] : undefined,
  };
}

/** A city has many helpers: of those at one distance that do the same, an answer shows the first. */
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
