/**
 * This module converts a user's own table, with one row for each person, to the tables of a population. The table is
 * read on this machine and sent nowhere.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '@recto-verso/engine/language';
import { type Problem, ProblemError } from '@recto-verso/engine';
import { joinField, findSimilarWord, createProblem, type Rulebook } from '@recto-verso/engine/rulebook';
import { CALENDAR, parseDay } from '@recto-verso/engine/values';
import { checkFolder, type CheckedPopulation } from '../check/check.ts';
import { OWN_COLUMN_PREFIX } from '../check/columns.ts';
import { quoteName, openDuck, quoteText, type Duck } from '../tables/duck.ts';
import { openFolder, createUnreadableProblem } from '../tables/folder.ts';
import { writeWholeFolder } from '../tables/whole-folder.ts';
import { printCodeText, TRUTHS, UNKNOWN, type MappedFact, type PopulationMapping } from './mapping.ts';
import { findGivenProblems } from './rows.ts';

export interface MapOptions {
  readonly rulebook: Rulebook;
  readonly mapping: PopulationMapping;
  /** Names the input, a CSV or Parquet file. */
  readonly input: string;
  readonly out: string;
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/**
 * Converts the table and checks the result.
 * @throws ProblemError when the table, one of its rows or the result is wrong; no folder is written then
 */
export async function mapPopulation(options: MapOptions): Promise<Pick<CheckedPopulation, 'households' | 'persons'>> {
  const { rulebook, mapping, input, threads, signal } = options;
  signal?.throwIfAborted();
  const duck = await openDuck({ threads, signal });
  try {
    const columns = await describe(duck, input);
    const missing = columnsOf(mapping).filter(({ column }) => !columns.includes(column));
    if (missing.length > 0)
      throw new ProblemError(missing.map((m) => missingColumn(mapping.place(m.field), input, m, columns)));
    return await writeWholeFolder(options.out, async (aside) => {
      await readGiven(duck, mapping, input);
      const wrong = await findGivenProblems(duck, mapping, input);
      if (wrong.length > 0) throw new ProblemError(wrong);
      for (const [scope, query] of [
        ['home', homeQuery(mapping)],
        ['person', personQuery(mapping)],
      ] as const) {
        await duck.run(`COPY (${query}) TO ${quoteText(join(aside, `${scope}.parquet`))} (FORMAT parquet)`);
      }
      const [row] = await duck.rows('SELECT count(DISTINCT hh)::DOUBLE AS h, count(*)::DOUBLE AS p FROM given');
      const made = { households: Number(row?.['h']), persons: Number(row?.['p']) };
      const about = { name: mapping.name, date: mapping.date ?? null, ...made, made_by: 'recto-verso population map' };
      await writeFile(join(aside, 'population.json'), `${JSON.stringify(about, null, 2)}\n`);
      await checkFolder(duck, rulebook, await openFolder(duck, rulebook, aside));
      duck.throwIfAborted();
      return made;
    });
  } finally {
    duck.close();
  }
}

const isParquet = (input: string): boolean => /\.parquet$/i.test(input);

function reading(input: string): string {
  return isParquet(input)
    ? `read_parquet(${quoteText(input)})`
    : `read_csv(${quoteText(input)}, header = true, sample_size = -1)`;
}

async function describe(duck: Duck, input: string): Promise<readonly string[]> {
  if (!existsSync(input)) throw new ProblemError([missingInput(input)]);
  try {
    return (await duck.rows(`DESCRIBE SELECT * FROM ${reading(input)}`)).map((r) => String(r['column_name']));
  } catch (error) {
    duck.throwIfAborted();
    throw new ProblemError([createUnreadableProblem(input, error, isParquet(input) ? 'Parquet' : 'CSV')]);
  }
}

async function readGiven(duck: Duck, mapping: PopulationMapping, input: string): Promise<void> {
  try {
    await duck.run(`CREATE TEMP TABLE given AS ${givenQuery(mapping, input)}`);
  } catch (error) {
    duck.throwIfAborted();
    throw new ProblemError([createUnreadableProblem(input, error, isParquet(input) ? 'Parquet' : 'CSV')]);
  }
}

function missingInput(file: string): Problem {
  return {
    code: 'missing-table',
    what: 'There is no such file.',
    where: { file, field: '' },
    why: 'The population is made of it.',
    mend: 'Name a table of your own, CSV or Parquet, with a row for each person.',
  };
}

interface Named {
  readonly column: string;
  readonly field: string;
}

function columnsOf({ keys, weight, facts, own }: PopulationMapping): readonly Named[] {
  return [
    { column: keys.household, field: 'keys.household' },
    { column: keys.person, field: 'keys.person' },
    ...(keys.partner === undefined ? [] : [{ column: keys.partner, field: 'keys.partner' }]),
    ...(keys.parents ?? []).map((column, i) => ({ column, field: joinField('keys.parents', i) })),
    ...(weight === undefined ? [] : [{ column: weight, field: 'weight' }]),
    ...facts.map(({ fact, column, source }) => ({
      column: 'age' in source ? source.age : source.from,
      field: `${fact.scope}.${column}`,
    })),
    ...own.map((column, i) => ({ column, field: joinField('own', i) })),
  ];
}

function missingColumn(place: Place, input: string, { column }: Named, columns: readonly string[]): Problem {
  const near = findSimilarWord(column, columns);
  return createProblem(
    place,
    'missing-column',
    `${input} has no column "${column}".`,
    'What the mapping names is expected there; what it does not name is not known.',
    near === null ? 'Take the entry out of the mapping, or add the column.' : `Did you mean ${near}?`,
  );
}

/**
 * Returns a query for the input rows, with households and persons numbered. It also has the id of each person in the
 * table itself (`own_id`), by which partners and parents are looked up.
 */
function givenQuery({ keys }: PopulationMapping, input: string): string {
  const [household, person] = [quoteName(keys.household), quoteName(keys.person)];
  return `SELECT dense_rank() OVER (ORDER BY ${household}) - 1 AS hh, row_number() OVER (PARTITION BY ${household} ORDER BY ${person}) - 1 AS idx, ${person} AS own_id, * FROM ${reading(input)}`;
}

/**
 * Returns the query for the homes. A fact of the home stands on the rows of its persons; the value of the first person
 * who has one is used.
 */
function homeQuery(mapping: PopulationMapping): string {
  const facts = mapping.facts.filter((f) => f.fact.scope === 'home').flatMap((f) => columnsFor(f, mapping));
  const weight = mapping.weight === undefined ? [] : [`CAST(${quoteName(mapping.weight)} AS DOUBLE) AS weight`];
  const first = [...facts, ...weight].map((item) => {
    const [, value = '', column = ''] = /^(.*) AS (\S+)$/s.exec(item) ?? [];
    return `first(${value} ORDER BY (${value}) IS NULL, idx) AS ${column}`;
  });
  return `SELECT ${['hh', ...first].join(', ')} FROM given GROUP BY hh ORDER BY hh`;
}

function personQuery(mapping: PopulationMapping): string {
  const { keys, facts, own } = mapping;
  const items = [
    'hh',
    'CAST(idx AS INTEGER) AS idx',
    ...(keys.partner === undefined ? [] : [partner(keys.partner)]),
    ...(keys.parents === undefined ? [] : [related(keys.parents)]),
    ...facts.filter((f) => f.fact.scope === 'person').flatMap((f) => columnsFor(f, mapping)),
    ...own.map((column) => `${quoteName(column)} AS ${quoteName(`${OWN_COLUMN_PREFIX}${column}`)}`),
  ];
  return `SELECT ${items.join(', ')} FROM given AS me ORDER BY hh, idx`;
}

/**
 * Returns the column of the partner. It is -1 (nobody) when the id is 0, and NULL when there is no id or when nobody in
 * the household has it.
 */
function partner(column: string): string {
  const id = `me.${quoteName(column)}`;
  const row = `(SELECT min(o.idx) FROM given AS o WHERE o.hh = me.hh AND o.own_id = ${id})`;
  return `CAST(CASE WHEN ${id} IS NULL THEN NULL WHEN ${id} = 0 THEN -1 ELSE ${row} END AS INTEGER) AS partner`;
}

/**
 * Returns the column of the relations of a person: parents and children in the household. All other relations are not
 * known.
 */
function related(parents: readonly string[]): string {
  const isParent = (of: string, other: string): string =>
    parents.map((p) => `${of}.${quoteName(p)} = ${other}.own_id`).join(' OR ');
  const word = `CASE WHEN ${isParent('me', 'o')} THEN 'parent' WHEN ${isParent('o', 'me')} THEN 'child' END`;
  return `(SELECT list(${word} ORDER BY o.idx) FROM given AS o WHERE o.hh = me.hh) AS related`;
}

function columnsFor({ fact, column, source }: MappedFact, { date }: PopulationMapping): readonly string[] {
  const as = quoteName(column);
  if ('age' in source) return age(column, quoteName(source.age), parseDay(date ?? '') ?? 0);
  const from = quoteName(source.from);
  if ('words' in source) {
    const value = (word: string): string => (fact.type.kind === 'truth' ? String(TRUTHS[word]) : quoteText(word));
    const told = Object.entries(source.words).filter(([, word]) => word !== UNKNOWN);
    if (told.length === 0) return [];
    const cases = told.map(([key, word]) => `WHEN ${quoteText(key)} THEN ${value(word)}`);
    return [`CASE ${printCodeText(from)} ${cases.join(' ')} END AS ${as}`];
  }
  if ('times' in source) return [`CAST(${from} AS DOUBLE) * ${source.times} AS ${as}`];
  const type = { number: 'DOUBLE', truth: 'BOOLEAN', choice: 'VARCHAR', person: 'INTEGER', date: 'VARCHAR' }[
    fact.type.kind
  ];
  return [`CAST(${from} AS ${type}) AS ${as}`];
}

/**
 * Returns the bounds of the day of birth for an age: it lies within the one year that makes the person this old on the
 * day of the data.
 */
function age(column: string, years: string, day: number): readonly string[] {
  const last = `${day} - 10000 * CAST(${years} AS INTEGER)`;
  // Most years have no 29 February: a range that would begin on this day begins on 1 March.
  const after = CALENDAR.days_after(day, 1);
  const next = after % 10000 === 229 ? after + 72 : after;
  const first = `${next} - 10000 * (CAST(${years} AS INTEGER) + 1)`;
  return [
    `CAST(${first} AS VARCHAR) AS ${quoteName(`${column}_lo`)}`,
    `CAST(${last} AS VARCHAR) AS ${quoteName(`${column}_hi`)}`,
  ];
}
