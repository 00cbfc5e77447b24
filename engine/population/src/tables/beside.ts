/**
 * This module reads what the tables hold besides facts: the weight of a home, whether a person stands for unlisted
 * ones, and the word of the group.
 */
import { name } from './duck.ts';
import type { Picture } from './folder.ts';
import { ordered } from './order.ts';
import type { Shape } from './columns.ts';

/** Names the column whose values define the groups of the totals. */
export interface By {
  readonly scope: 'home' | 'person';
  readonly column: string;
}

export interface BesideQuery {
  readonly sql: string;
  readonly shape: Shape;
}

export function besideQuery(
  picture: Picture,
  scope: 'home' | 'person',
  by: By | null,
  asTheyStand: boolean,
): BesideQuery {
  const columns = picture.tables.get(scope);
  const has = (column: string): boolean => columns?.has(column) === true;
  const own =
    scope === 'home'
      ? `CAST(${has('weight') ? 'weight' : '1'} AS DOUBLE)`
      : `CAST(${has('ghost') ? 'COALESCE(ghost, FALSE)' : '0'} AS DOUBLE)`;
  const words = by?.scope === scope && has(by.column) ? [`CAST(${name(by.column)} AS VARCHAR)`] : [];
  return {
    sql: `SELECT ${['CAST(hh AS DOUBLE)', own, ...words].join(', ')} FROM raw_${scope}${asTheyStand ? '' : ordered(scope)}`,
    shape: { doubles: 1, lists: 0, words: words.length },
  };
}
