/**
 * These tests check the warnings of the loader about law that loads, but whose long lines should be split to stay
 * readable.
 */
import { expect, test } from 'vitest';
import { listLongLineWarnings } from '../../engine/core/src/node.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { editSample, SAMPLE } from './sample.ts';

const FILE = 'rights/winter-help/2020-01-01.yaml';
const REST = '  rest: max(0, param.ceiling - income_counted)';
const twice = `${REST.slice(2)} + max(0, param.ceiling - income_counted)`;

/** Returns the line of the fact, which a comment extends to the given length. */
function lineOf(length: number): string {
  return `${REST}  # `.padEnd(length, 'x');
}

test('the sample is warned of nothing', () => {
  expect(listLongLineWarnings(SAMPLE)).toEqual([]);
});

test.each([
  ['a line of 141 characters', lineOf(141), 'This line has 141 characters, more than 140.'],
  ['a line of 200 characters', lineOf(200), 'This line has 200 characters, more than 140.'],
  [
    'a formula that is folded, and short on each of its lines',
    `  ${twice}\n    + max(0, param.ceiling - income_counted)\n    + max(0, param.ceiling - income_counted)`,
    'This formula has 161 characters, more than 140.',
  ],
])('%s loads, with a warning', (_, by, what) => {
  const files = editSample(FILE, REST, by);
  expect(inspectRulebook(files).problems).toEqual([]);
  const [warning, ...others] = listLongLineWarnings(files);
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ code: 'long-line', what, where: { file: FILE, line: 15 } });
  expect(warning?.why).not.toBe('');
  expect(warning?.mend).toContain('Give a part of it a name under facts: or groups:');
});

test('a line of 140 characters is no warning, and one that is refused is none beside', () => {
  expect(listLongLineWarnings(editSample(FILE, REST, lineOf(140)))).toEqual([]);
  expect(listLongLineWarnings(editSample(FILE, REST, lineOf(201)))).toEqual([]);
});

test('only the law is measured: a text of another file may be as long as it has to be', () => {
  const path = 'rights/winter-help/texts.en.yaml';
  const comment = `${'# '.padEnd(300, 'x')}\n`;
  expect(listLongLineWarnings(new Map(SAMPLE).set(path, comment + (SAMPLE.get(path) ?? '')))).toEqual([]);
});
