/**
 * This module writes the query for what is read beside the facts of a person: the weight of the home, the receipts that
 * end, and the words by which results are grouped.
 */
import { ProblemError } from '@recto-verso/engine';
import type { Duck } from '../tables/duck.ts';
import { quoteName, quoteText } from '../tables/duck.ts';
import { getTableFile, type Folder, type Picture } from '../tables/folder.ts';
import type { QueryShape } from '../tables/columns.ts';
import type { Ending } from './model.ts';

/**
 * Checks that the table of persons has these columns.
 * @throws ProblemError when one is missing: a fact that is not known of anybody cannot be changed for anybody
 */
export function requireColumns({ lived, dir }: Folder, columns: readonly string[]): void {
  const missing = columns.filter((column) => lived.tables.get('person')?.has(column) !== true);
  if (missing.length === 0) return;
  throw new ProblemError(
    missing.map((column) => ({
      code: 'missing-column',
      what: `The table of persons has no column "${column}".`,
      where: { file: dir, field: column },
      why: 'The scenario changes something for those of whom it says so, and of nobody it would be known.',
      mend: 'Add the column, or run a population that has it: recto-verso population make.',
    })),
  );
}

/** Lists the properties of a home and of a person by which results are grouped. */
export const DIMENSIONS = ['region', 'type', 'decile', 'tenure', 'digital', 'age'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** Lists the dimensions of persons only: a home has no age. */
export const OF_PERSONS: readonly Dimension[] = ['age'];
export const VULNERABLE = 'vulnerable';

export interface DimensionJob {
  /**
   * Is the query for the rows of a range. It selects the household, the weight, whether the row stands for the
   * unlisted, for each ending the euros a year (-1 when the receipt does not end), then the words.
   */
  readonly sql: string;
  readonly shape: QueryShape;
}

/**
 * Returns the query that reads `raw_home` and `raw_person`.
 * @param deciles the upper ends of the first nine tenths, in euros a month for one consumption unit
 * @throws ProblemError when a column of an ending is missing
 */
export function createDimensionJob(folder: Folder, deciles: readonly number[], ends: readonly Ending[]): DimensionJob {
  const { lived } = folder;
  requireColumns(
    folder,
    ends.flatMap(({ receipt, column }) => [column, `gets.${receipt}`]),
  );
  const has = (scope: 'home' | 'person', column: string): boolean => lived.tables.get(scope)?.has(column) === true;
  const words = wordsOf(has, deciles);
  const doubles = [
    has('home', 'weight') ? 'h.weight' : '1',
    has('person', 'ghost') ? 'COALESCE(p.ghost, FALSE)' : '0',
    ...ends.map((ending) => endingText(has, ending)),
  ];
  const items = [
    'p.hh AS hh',
    'p.idx AS idx',
    ...doubles.map((d, k) => `CAST(${d} AS DOUBLE) AS d${k}`),
    ...DIMENSIONS.map((d) => `CAST(${words[d]} AS VARCHAR) AS ${quoteName(d)}`),
  ];
  const rows = `SELECT ${items.join(', ')} FROM raw_person AS p JOIN raw_home AS h ON h.hh = p.hh JOIN (${homes(has, 'raw_person', 'raw_home')}) AS e ON e.hh = p.hh`;
  const columns = ['CAST(hh AS DOUBLE)', ...doubles.map((_, k) => `d${k}`), ...DIMENSIONS.map(quoteName)];
  return {
    sql: `SELECT ${columns.join(', ')} FROM (${rows}) ORDER BY hh, idx`,
    shape: { doubles: doubles.length, lists: 0, words: DIMENSIONS.length },
  };
}

function endingText(has: Has, { receipt, column, from, times }: Ending): string {
  const [got, amount] = [`gets.${receipt}`, `gets.${receipt}.amount`];
  const euros = has('person', amount) ? `COALESCE(p.${quoteName(amount)}, 0) * ${times}` : '0';
  return `CASE WHEN COALESCE(p.${quoteName(column)} >= ${from} AND p.${quoteName(got)}, FALSE) THEN ${euros} ELSE -1 END`;
}

type Has = (scope: 'home' | 'person', column: string) => boolean;

function wordsOf(has: Has, deciles: readonly number[]): Readonly<Record<Dimension, string>> {
  const own = (column: string): string => (has('home', column) ? `h.${quoteName(column)}` : 'NULL');
  const bands = AGES.map(([below, word]) => `WHEN p.x_age < ${below} THEN ${quoteText(word)}`).join(' ');
  const tenths = deciles.map((end, k) => `WHEN e.alike < ${end} THEN '${String(k + 1).padStart(2, '0')}'`).join(' ');
  return {
    region: own('region'),
    type: own('x_type'),
    tenure: own('tenure'),
    decile: deciles.length === 0 ? 'NULL' : `CASE WHEN e.alike IS NULL THEN NULL ${tenths} ELSE '10' END`,
    digital: `CASE e.vulnerable WHEN TRUE THEN '${VULNERABLE}' WHEN FALSE THEN 'at_ease' END`,
    age: has('person', 'x_age') ? `CASE ${bands} ELSE '80+' END` : 'NULL',
  };
}

const AGES: readonly (readonly [number, string])[] = [
  [18, '00-17'],
  [26, '18-25'],
  [45, '26-44'],
  [66, '45-65'],
  [80, '66-79'],
];

/**
 * Returns a query for two properties of each home. `alike` is the monthly income per consumption unit: 1 for the first
 * person, 0.5 for each other from the age of 14, and 0.3 for a younger one; the units are counted in tenths, so that
 * their sum is the same in any order.
 * `vulnerable` is true when none of the adults is at ease with a computer.
 */
function homes(has: Has, person: string, home: string): string {
  const alike =
    has('home', 'x_home_month') && has('person', 'x_age')
      ? 'any_value(h.x_home_month) * 10 / sum(CASE WHEN p.idx = 0 THEN 10 WHEN p.x_age < 14 THEN 3 ELSE 5 END)'
      : 'CAST(NULL AS DOUBLE)';
  const vulnerable =
    has('person', 'x_digital_vulnerable') && has('person', 'x_age')
      ? 'bool_and(p.x_digital_vulnerable) FILTER (WHERE p.x_age >= 18)'
      : 'CAST(NULL AS BOOLEAN)';
  return `SELECT p.hh AS hh, CAST(${alike} AS DOUBLE) AS alike, ${vulnerable} AS vulnerable, count(*) AS persons FROM ${person} AS p JOIN ${home} AS h ON h.hh = p.hh GROUP BY p.hh`;
}

/**
 * Returns the upper ends of the first nine tenths of persons, by the income per consumption unit of their home. The
 * list is empty when the tables do not state the income of homes or the ages of persons.
 */
export async function computeDeciles(duck: Duck, { lived }: Folder): Promise<readonly number[]> {
  const has: Has = (scope, column) => lived.tables.get(scope)?.has(column) === true;
  if (!has('home', 'x_home_month') || !has('person', 'x_age')) return [];
  const file = (scope: string): string => `read_parquet(${quoteText(getTableFile(lived as Picture, scope))})`;
  const weight = has('home', 'weight') ? 'round(w.weight * 10000)' : '10000';
  const shares = `SELECT e.alike AS alike, e.hh AS hh, CAST(${weight} AS HUGEINT) * e.persons AS n FROM (${homes(has, file('person'), file('home'))}) AS e JOIN ${file('home')} AS w ON w.hh = e.hh WHERE e.alike IS NOT NULL`;
  const summed = `SELECT alike, sum(n) OVER (ORDER BY alike, hh) AS upto, sum(n) OVER () AS total FROM (${shares})`;
  const ends = Array.from({ length: 9 }, (_, k) => `min(alike) FILTER (WHERE upto * 10 >= total * ${k + 1}) AS e${k}`);
  const [row] = await duck.rows(`SELECT ${ends.join(', ')} FROM (${summed})`);
  return Array.from({ length: 9 }, (_, k) => Number(row?.[`e${k}`]));
}
