/**
 * This module writes the queries that compute in SQL the sums that a run in threads also computes. The sums are exact,
 * as whole numbers of up to 38 digits, in every database.
 */
import type { CountedPlan } from '@recto-verso/engine/plan';
import { type Dialect, type SqlItem, printScaled, printSelect } from '@recto-verso/engine/sql';
import {
  layOutCells,
  HOUSEHOLDS_CELL,
  PERSONS,
  PER_PICTURE,
  SAMPLED_HOUSEHOLDS,
  SAMPLED_PERSONS,
  type RightCells,
} from '../tables/cells.ts';
import type { GroupingColumn } from '../tables/extra-columns.ts';

/** Holds the SQL expression that is summed for one cell. */
export interface SqlCell {
  readonly at: number;
  readonly text: string;
}

export interface TotalsQuery {
  /**
   * Lists the indices of the cells that the columns hold, in order. The word of the group is the column before them.
   */
  readonly cells: readonly number[];
  readonly query: string;
}

/** Says in which tables the counted persons are, and by which column they are grouped. */
export interface AddingUp {
  readonly dialect: Dialect;
  readonly by: GroupingColumn | null;
  readonly has: (scope: string, column: string) => boolean;
  /**
   * Names the tables that hold the counted values of each person, one for each picture. The second is missing when
   * there is no official picture.
   */
  readonly tables: readonly [lived: string, official?: string];
}

export interface TotalsOf extends AddingUp {
  readonly plan: Pick<CountedPlan, 'counted'>;
}

/** Limits the rights in one query, because databases plan wide queries slowly. */
const RIGHTS_A_QUERY = 12;

export function writeTotalsQueries(of: TotalsOf): readonly TotalsQuery[] {
  const { counted } = of.plan;
  const cells = layOutCells(counted);
  const parts: TotalsQuery[] = [head(of)];
  for (let from = 0; from < counted.length; from += RIGHTS_A_QUERY) {
    const sums = counted
      .slice(from, from + RIGHTS_A_QUERY)
      .flatMap((c, k) => rightCells(of, c, cells.rights[from + k] as RightCells));
    parts.push(writeTotalsQuery(of, sums, writePersonsClause(of)));
  }
  return parts;
}

const WHOLE = 'DECIMAL(18, 0)';
/**
 * Is the SQL of the weight that a counted person adds to a sum. `SQL_ONE` is used instead to count the persons of the
 * sample.
 */
export const SQL_WEIGHT = 'rv.w';
export const SQL_ONE = `CAST(1 AS ${WHOLE})`;

export function sumWhere(test: string, what: string): string {
  return `sum(CASE WHEN ${test} THEN ${what} ELSE CAST(0 AS ${WHOLE}) END)`;
}

function weightOf({ dialect: d, has }: AddingUp, table: string): string {
  if (!has('home', 'weight')) return `CAST(${d.number(10000)} AS ${WHOLE})`;
  const money = { kind: 'number', unit: { money: 1 }, min: 0, max: 1e9 } as const;
  return `CAST(${printScaled({ d }, `CAST(${table}.weight AS DOUBLE)`, money)} AS ${WHOLE})`;
}

function wordOf({ by, has, dialect: d }: AddingUp, scope: GroupingColumn['scope'], table: string): string {
  return by?.scope === scope && has(scope, by.column)
    ? `CAST(${table}.${d.quote(by.column)} AS ${d.text})`
    : `CAST(NULL AS ${d.text})`;
}

/**
 * Counts households and persons. When the persons of a household are in different groups, the household is counted in
 * the group of its first person.
 */
function head(of: AddingUp): TotalsQuery {
  const one = (x: string): string => `sum(CAST(${x} AS ${WHOLE}))`;
  const first = `CASE WHEN rv.first_row THEN rv.w ELSE CAST(0 AS ${WHOLE}) END`;
  return writeTotalsQuery(
    of,
    [
      { at: HOUSEHOLDS_CELL, text: one(first) },
      { at: SAMPLED_HOUSEHOLDS, text: one('CASE WHEN rv.first_row THEN 1 ELSE 0 END') },
      { at: PERSONS, text: one('rv.w') },
      { at: SAMPLED_PERSONS, text: one('1') },
    ],
    writePersonsClause(of),
  );
}

/** Writes the FROM clause with one row for each listed person: its group, its weight and its counted values. */
export function writePersonsClause(of: AddingUp): string {
  const { tables, has, by } = of;
  const word = by?.scope === 'person' ? wordOf(of, 'person', 'p') : wordOf(of, 'home', 'h');
  const ghost = has('person', 'ghost') ? 'NOT COALESCE(p.ghost, FALSE)' : 'TRUE';
  const own = 'SELECT p.hh, p.idx, p.idx = 0 AS first_row,';
  return [
    `FROM (${own} ${weightOf(of, 'h')} AS w, ${word} AS word FROM raw_person AS p JOIN raw_home AS h ON h.hh = p.hh WHERE ${ghost}) AS rv`,
    `JOIN ${tables[0]} AS lived ON lived.hh = rv.hh AND lived.idx = rv.idx`,
    ...(tables[1] === undefined
      ? []
      : [`LEFT JOIN ${tables[1]} AS official ON official.hh = rv.hh AND official.idx = rv.idx`]),
  ].join('\n');
}

export function writeTotalsQuery({ dialect: d }: AddingUp, sums: readonly SqlCell[], from: string): TotalsQuery {
  const items: readonly SqlItem[] = [
    { name: 'word', text: 'rv.word' },
    ...sums.map(({ at, text }) => ({ name: `c${at}`, text: `CAST(${text} AS ${d.text})` })),
  ];
  return { cells: sums.map((s) => s.at), query: printSelect(d, items, `${from}\nGROUP BY rv.word`) };
}

function rightCells(of: TotalsOf, counted: CountedPlan['counted'][number], cells: RightCells): readonly SqlCell[] {
  const { dialect: d, tables } = of;
  const inPicture =
    (picture: 0 | 1) =>
    (slot: string): string => {
      const lived = `lived.${d.quote(slot)}`;
      return picture === 0 ? lived : `COALESCE(official.${d.quote(slot)}, ${lived})`;
    };
  const [claimed, reached] = [counted.claims.slots, counted.reached.slots];
  const pictures = (tables[1] === undefined ? [0] : [0, 1]) as readonly (0 | 1)[];
  const own = pictures.flatMap((picture) => {
    const of_ = inPicture(picture);
    const at = cells.pictures[picture];
    const lines = counted.lines.flatMap(({ column }, k) =>
      column.slots.map((slot, end) => ({
        at: at + PER_PICTURE + 2 * k + end,
        text: `sum(CAST(${of_(slot)} AS ${WHOLE}) * ${SQL_WEIGHT})`,
      })),
    );
    return [
      { at, text: sumWhere(of_(claimed[0]), SQL_WEIGHT) },
      { at: at + 1, text: sumWhere(of_(claimed[1]), SQL_WEIGHT) },
      { at: at + 2, text: sumWhere(of_(reached[0]), SQL_WEIGHT) },
      { at: at + 3, text: sumWhere(of_(reached[1]), SQL_WEIGHT) },
      { at: at + 4, text: sumWhere(of_(reached[0]), SQL_ONE) },
      { at: at + 5, text: sumWhere(of_(reached[1]), SQL_ONE) },
      ...lines,
    ];
  });
  if (tables[1] === undefined) return own;
  const slot = (table: string, end: 0 | 1): string => `${table}.${d.quote(reached[end])}`;
  const between = (['lived', 'official'] as const).flatMap((here, way) => {
    const there = here === 'lived' ? 'official' : 'lived';
    const apart = `official.hh IS NOT NULL AND ${slot(here, 1)} AND NOT ${slot(there, 0)}`;
    return [
      {
        at: cells.between + 3 * way,
        text: sumWhere(`${apart} AND ${slot(here, 0)} AND NOT ${slot(there, 1)}`, SQL_WEIGHT),
      },
      { at: cells.between + 3 * way + 1, text: sumWhere(apart, SQL_WEIGHT) },
      { at: cells.between + 3 * way + 2, text: sumWhere(apart, SQL_ONE) },
    ];
  });
  return [...own, ...between];
}
