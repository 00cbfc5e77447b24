/** Tests that the calendar functions generated for DuckDB compute the same values as `values/calendar.ts`. */
import { DOUBLE } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printPrelude } from '../../engine/core/src/run/sql/prelude.ts';
import { CALENDAR, type CalendarFunction } from '../../engine/core/src/values/calendar.ts';
import { openBackendDuck } from './duckdb.ts';

const duck = await openBackendDuck('as-usual');
afterAll(() => duck.close());

/** Covers leap years and others, first and last days of months and centuries, and some days between. */
const DAYS = [1899, 1900, 1999, 2000, 2004, 2023, 2024, 2099, 2100].flatMap((y) =>
  [
    101,
    131,
    228,
    301,
    330,
    331,
    430,
    630,
    701,
    930,
    1115,
    1130,
    1231,
    ...(y % 4 === 0 && y % 100 !== 0 ? [229] : []),
  ].map((md) => y * 10000 + md),
);
const SHIFTS = [-400, -37, -12, -1, -0.5, 0, 1, 2.5, 11, 25, 366];
const MONTH_DAYS = [101, 229, 630, 901, 1231];

const SECOND: Readonly<Record<CalendarFunction, readonly number[]>> = {
  years: DAYS,
  months: DAYS,
  days: DAYS,
  year: [0],
  first_day: [0],
  last: DAYS,
  days_after: SHIFTS,
  months_after: SHIFTS,
  start_of_month: SHIFTS,
  start_of_quarter: SHIFTS,
  start_of_year: SHIFTS,
  end_of_month: SHIFTS,
  end_of_quarter: SHIFTS,
  end_of_year: SHIFTS,
};

beforeAll(async () => {
  await duck.run(...printPrelude(DUCKDB), 'CREATE TABLE given (a DOUBLE, b DOUBLE)');
});

test.each(Object.keys(CALENDAR) as CalendarFunction[])('%s', async (name) => {
  const first = name === 'last' ? MONTH_DAYS : name === 'first_day' ? [1900, 2024] : DAYS;
  const pairs = first.flatMap((a) => SECOND[name].map((b) => [a, b] as const));
  await duck.run('TRUNCATE given');
  await duck.append('given', [DOUBLE, DOUBLE], pairs);
  const args = name === 'year' || name === 'first_day' ? 'a' : 'a, b';
  const { columns } = await duck.read(
    `SELECT rv_${name}(${args}) AS found, typeof(rv_${name}(${args})) AS type FROM given`,
  );
  expect(columns.get('found')).toEqual(
    pairs.map(([a, b]) => (CALENDAR[name] as (x: number, y: number) => number)(a, b)),
  );
  expect(new Set(columns.get('type'))).toEqual(new Set(['DOUBLE']));
});
