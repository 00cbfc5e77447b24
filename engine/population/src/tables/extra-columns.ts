/**
 * This module writes the query for what the tables hold besides facts: the weight of a home, whether a person stands
 * for unlisted ones, and the word of the group.
 */
import { quoteName } from './duck.ts';
import type { Picture } from './folder.ts';
import { writeRowOrder } from './order.ts';
import type { QueryShape } from './columns.ts';

/** Names the column whose values define the groups of the totals. */
export interface GroupingColumn {
  readonly scope: 'home' | 'person';
  readonly column: string;
}

export interface ExtraColumnsQuery {
  readonly sql: string;
  readonly shape: QueryShape;
}

export function writeExtraColumnsQuery(
  picture: Picture,
  scope: 'home' | 'person',
  by: GroupingColumn | null,
  asTheyStand: boolean,
): ExtraColumnsQuery {
  const columns = picture.tables.get(scope);
  const has = (column: string): boolean => columns?.has(column) === true;
  const own =
    scope === 'home'
      ? `CAST(${has('weight') ? 'weight' : '1'} AS DOUBLE)`
      : `CAST(${has('ghost') ? 'COALESCE(ghost, FALSE)' : '0'} AS DOUBLE)`;
  const words = by?.scope === scope && has(by.column) ? [`CAST(${quoteName(by.column)} AS VARCHAR)`] : [];
  return {
    sql: `SELECT ${['CAST(hh AS DOUBLE)', own, ...words].join(', ')} FROM raw_${scope}${asTheyStand ? '' : writeRowOrder(scope)}`,
    shape: { doubles: 1, lists: 0, words: words.length },
  };
}
