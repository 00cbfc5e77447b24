/**
 * These tests check that tables that contradict themselves are refused, that others pass, and that a refusal leaves no
 * file behind.
 */
import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { checkPopulation } from '../../engine/population/src/check/check.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { mapPopulation } from '../../engine/population/src/map/map.ts';
import { readMapping } from '../../engine/population/src/map/mapping.ts';
import { writeWholeFolder } from '../../engine/population/src/tables/whole-folder.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { rulebook } from '../open-rulebook.ts';
import { createPopulationFolder } from './shared.ts';

const { dir, remove } = createPopulationFolder();
const duck = await openDuck({ threads: 1 });
mkdirSync(dir);
afterAll(() => {
  duck.close();
  remove();
});

const HOME = "SELECT 1::BIGINT AS hh, 2.5 AS weight, 'brussels' AS region";
const PERSON = "SELECT 1::BIGINT AS hh, 0 AS idx, DATE '1980-05-01' AS birth";

let made = 0;
async function written(home: string, person: string): Promise<string> {
  const place = join(dir, String(made++));
  mkdirSync(place);
  await duck.run(
    `COPY (${home}) TO '${place}/home.parquet' (FORMAT parquet)`,
    `COPY (${person}) TO '${place}/person.parquet' (FORMAT parquet)`,
  );
  return place;
}

async function codes(run: Promise<unknown>): Promise<readonly string[]> {
  const error = await run.then(
    () => null,
    (e: unknown) => e,
  );
  return error instanceof ProblemError ? [...new Set(error.problems.map((p) => p.code))] : [String(error)];
}

test('a population that holds together passes', async () => {
  const found = await checkPopulation(rulebook, await written(HOME, PERSON), 1);
  expect(found).toMatchObject({ households: 1, persons: 1, official: null, facts: 2 });
});

test.each([
  ['a negative weight', HOME.replace('2.5', '-2.5'), PERSON, 'weight'],
  ['a person twice', HOME, `${PERSON} UNION ALL ${PERSON}`, 'duplicate-person'],
  ['a household twice', `${HOME} UNION ALL ${HOME}`, PERSON, 'duplicate-household'],
  [
    'a household without persons',
    `${HOME} UNION ALL ${HOME.replace('1::', '2::')}`,
    PERSON,
    'household-without-persons',
  ],
  ['a person without a household', HOME, `${PERSON} UNION ALL ${PERSON.replace('1::', '2::')}`, 'no-household'],
  ['rows numbered with a gap', HOME, PERSON.replace('0 AS', '1 AS'), 'numbered-otherwise'],
  ['a column that is no fact', HOME.replace('region', 'regoin'), PERSON, 'unknown-fact'],
  ['a word that is no value', HOME.replace('brussels', 'atlantis'), PERSON, 'unknown-value'],
  ['a day that nobody was born on', HOME, PERSON.replace('1980', '1780'), 'out-of-bounds'],
  ['a number below its least', HOME, `${PERSON}, -0.5 AS old_scheme_amount`, 'out-of-bounds'],
  ['a number above its most', HOME, `${PERSON}, 2e9 AS old_scheme_amount`, 'out-of-bounds'],
  ['what is no number', HOME, `${PERSON}, 'NaN'::DOUBLE AS old_scheme_amount`, 'out-of-bounds'],
  ['a day in words that is none', HOME, PERSON.replace("DATE '1980-05-01'", "'1980-May-01'"), 'out-of-bounds'],
  ['a truth that is a number', HOME, `${PERSON}, 1 AS widowed`, 'wrong-type'],
  ['a partner who is not there', HOME, `${PERSON}, 4 AS partner`, 'partner'],
])('%s is told', async (_, home, person, code) => {
  expect(await codes(checkPopulation(rulebook, await written(home, person), 1))).toEqual([code]);
});

/**
 * The table of persons in this folder was written by Arrow: the value of one of its two persons is not a number (NaN),
 * and the minimum and maximum in the file's statistics only count the other person.
 */
const PASSED_OVER = fileURLToPath(new URL('passed-over', import.meta.url));

test('what is no number is told where the file passes it over in what it says of itself', async () => {
  const error: unknown = await checkPopulation(rulebook, PASSED_OVER, 1).catch((e: unknown) => e);
  expect(error instanceof ProblemError && error.problems).toMatchObject([
    {
      code: 'out-of-bounds',
      what: expect.stringMatching(/^nan stands there \(1 rows/) as string,
      where: { field: 'old_scheme_amount' },
    },
  ]);
});

test('a file that broke off, and one that is not there', async () => {
  const place = await written(HOME, PERSON);
  truncateSync(join(place, 'home.parquet'), 100);
  expect(await codes(checkPopulation(rulebook, place, 1))).toEqual(['unreadable-table']);
  expect(await codes(checkPopulation(rulebook, join(dir, 'nowhere'), 1))).toEqual(['missing-table']);
});

const MAPPING = `name: mine
date: 2024-06-30
keys: { household: h, person: p, partner: spouse, parents: [mother] }
home: { region: { from: place, words: { 1: brussels, 2: unknown } } }
person: { birth: { age: years } }
own: [group]
`;

test('a mapping makes a population; what it does not tell stays unknown', async () => {
  const input = join(dir, 'mine.csv');
  writeFileSync(input, 'h,p,spouse,mother,place,years,group\n7,1,2,0,1,40,a\n7,2,1,0,1,41,b\n7,3,0,1,2,9,b\n');
  const mapping = readMapping(rulebook, 'mine.yaml', MAPPING);
  const out = join(dir, 'mapped');
  await mapPopulation({ rulebook, mapping, input, out, threads: 1 });
  const rows = await duck.rows(
    `SELECT partner, related::VARCHAR AS related, birth_lo, birth_hi, x_group FROM read_parquet('${out}/person.parquet') ORDER BY idx`,
  );
  expect(rows).toEqual([
    { partner: 1, related: '[NULL, NULL, child]', birth_lo: '19830701', birth_hi: '19840630', x_group: 'a' },
    { partner: 0, related: '[NULL, NULL, NULL]', birth_lo: '19820701', birth_hi: '19830630', x_group: 'b' },
    { partner: -1, related: '[parent, NULL, NULL]', birth_lo: '20140701', birth_hi: '20150630', x_group: 'b' },
  ]);
});

test('a mapping to an unknown fact, word or column is told, and nothing is written', async () => {
  const wrong = MAPPING.replace('birth:', 'brith:').replace('1: brussels', '1: brusels');
  expect(await codes(Promise.resolve().then(() => readMapping(rulebook, 'mine.yaml', wrong)))).toEqual([
    'unknown-value',
    'unknown-fact',
  ]);
  const input = join(dir, 'other.csv');
  writeFileSync(input, 'h,p,spouse,mother,place,age,group\n7,1,0,0,1,40,a\n');
  const mapping = readMapping(rulebook, 'mine.yaml', MAPPING);
  const out = join(dir, 'unmapped');
  const run = mapPopulation({ rulebook, mapping, input, out, threads: 1 });
  expect(await codes(run)).toEqual(['missing-column']);
  expect(existsSync(out)).toBe(false);
});

const LAID_OUT = `# Of the first year.
name: mine
date: 2024-06-30
keys:
  household: h
  person: p
home:
  region:
    from: place
    words:
      1: brussels
      2: flanders
person:
  birth: { age: years }
own:
  - group
`;

/**
 * Returns the line of the mapping at which the first problem is, or `undefined` where no problem is reported.
 * @param input a table to which the mapping is applied; without it, the mapping is only read
 */
async function lineOf(text: string, input?: string): Promise<number | undefined> {
  const out = join(dir, 'misplaced');
  const error: unknown = await Promise.resolve()
    .then(() => readMapping(rulebook, 'mine.yaml', text))
    .then((mapping) => (input === undefined ? null : mapPopulation({ rulebook, mapping, input, out, threads: 1 })))
    .catch((e: unknown) => e);
  return error instanceof ProblemError ? error.problems[0]?.where.line : undefined;
}

test.each([
  ['a fact that there is not', 'birth:', 'brith:', 14],
  ['a word that is none', '2: flanders', '2: flandres', 12],
  ['a day that is none', '2024-06-30', '2024-06-31', 3],
  ['a key that nobody reads', 'own:', 'owm:', 15],
  ['a value of the wrong form', '  - group', '  - 3', 16],
  ['an age that is told of no day', 'region:', 'region: { age: old }\n  type:', 8],
  ['what stands twice', 'person: p', 'household: p', 6],
  ['what is no YAML', '1: brussels', '1: brussels: 1', 11],
  ['an alias that names nothing', 'age: years', 'age: *years', 14],
])('%s is told on its line', async (_, right, wrong, line) => {
  expect(await lineOf(LAID_OUT)).toBeUndefined();
  expect(await lineOf(LAID_OUT.replace(right, wrong))).toBe(line);
});

test('a column that the table has not is told on the line that names it', async () => {
  const input = join(dir, 'columns.csv');
  writeFileSync(input, 'h,p,place,years\n7,1,1,40\n');
  expect(await lineOf(LAID_OUT, input)).toBe(16);
});

test('a table that is not there is told as one that is not there', async () => {
  const mapping = readMapping(rulebook, 'mine.yaml', MAPPING);
  const [input, out] = [join(dir, 'none.csv'), join(dir, 'unmade')];
  const run = mapPopulation({ rulebook, mapping, input, out, threads: 1 });
  expect(await codes(run)).toEqual(['missing-table']);
  expect(existsSync(out)).toBe(false);
});

test('the mapping of EUROMOD names facts that there are', async () => {
  const { readFileSync } = await import('node:fs');
  const file = new URL('../../rules/populations/euromod.yaml', import.meta.url);
  expect(readMapping(rulebook, 'euromod.yaml', readFileSync(file, 'utf8')).facts.length).toBeGreaterThan(0);
});

test('a full disk leaves nothing', async () => {
  const out = join(dir, 'full');
  const run = writeWholeFolder(out, (aside) => {
    writeFileSync(join(aside, 'half'), 'half');
    return Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' }));
  });
  expect(await codes(run)).toEqual(['disk-full']);
  expect(readdirSync(dirname(out)).filter((n) => n.includes('full'))).toEqual([]);
});
