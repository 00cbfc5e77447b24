/** Tests which ratios count as worse by half, and how a table shows an aim that is missed. */
import { expect, test } from 'vitest';
import { findWorsened } from './baselines.ts';
import { formatBenchTable, createTimeAim, type BenchRow } from './row.ts';

const row = (ratio: number): BenchRow => ({
  what: 'screen',
  measured: '10.0 µs',
  against: { name: 'another', measured: '30.0 µs', ratio },
});

test.each([
  { ratio: 4, worse: 0 },
  { ratio: 2.01, worse: 0 },
  { ratio: 1.99, worse: 1 },
])('$ratio× where 3× is kept: $worse worse', ({ ratio, worse }) => {
  expect(findWorsened([row(ratio)], { 'screen / another': 3 })).toHaveLength(worse);
});

test('a ratio to native code is not compared: it is a property of the machine', () => {
  const native = { ...row(1), against: { name: 'numpy', measured: '1.0 µs', ratio: 0.01, native: true } };
  expect(findWorsened([native], { 'screen / numpy': 3 })).toEqual([]);
  expect(
    findWorsened([{ ...native, against: { ...native.against, native: false } }], { 'screen / numpy': 3 }),
  ).toHaveLength(1);
});

test('a ratio that is kept nowhere is told, with what keeps it', () => {
  expect(findWorsened([row(3)], {})).toEqual([expect.stringContaining('npm run bench -- --keep')]);
});

test('the table says which aim is missed', () => {
  const rows = [row(3), { what: 'a page', measured: '1.2 s', aim: createTimeAim(1_200_000, 1_000_000) }];
  expect(formatBenchTable(rows).split('\n')).toEqual([
    'what    measured  against  measured  times as fast  aim',
    'screen   10.0 µs  another   30.0 µs          3.00×',
    'a page     1.2 s                                    MISSED: at most 1.0 s',
  ]);
});
