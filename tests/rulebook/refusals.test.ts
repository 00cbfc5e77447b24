/**
 * These tests check what the loader refuses: the code, the line to which it points, and its suggestion. The cases are
 * in
 * `refusals.yaml`.
 */
import { describe, expect, test } from 'vitest';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { expectRefused, readRefusalCases, type RefusalCase } from './refusal-cases.ts';
import { editSample, SAMPLE } from './sample.ts';

interface Broken
  extends Pick<RefusalCase, 'refuses' | 'expect'>, Partial<Pick<RefusalCase, 'file' | 'replace' | 'by'>> {
  readonly add?: string;
  readonly remove?: string;
  /** Maps the paths of additional files to their texts. */
  readonly also?: Readonly<Record<string, string>>;
}

const refusals = await readRefusalCases<Broken>(new URL('refusals.yaml', import.meta.url));

function filesOf(refusal: Broken): Map<string, string> {
  const files =
    refusal.file === undefined ? new Map(SAMPLE) : editSample(refusal.file, refusal.replace ?? '', refusal.by ?? '');
  if (refusal.add !== undefined) files.set(refusal.add, refusal.by ?? '');
  if (refusal.remove !== undefined) files.delete(refusal.remove);
  for (const [path, text] of Object.entries(refusal.also ?? {})) files.set(path, text);
  return files;
}

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(filesOf(refusal), refusal, refusal.file ?? refusal.add ?? '');
  });
});

describe('what follows from one slip is not told beside it', () => {
  test.each([
    ['vocabulary/facts.yaml', 'kept: by-month', 'kept: by-moon', 'unknown-word'],
    ['vocabulary/groups.yaml', 'where: "same(me, member) or', 'were: "same(me, member) or', 'missing-key'],
    [
      'rights/winter-help/parameters.yaml',
      '2020-01-01: { value: 0.1, source: law, confidence: official }',
      '2020-01-01: { value: 0.1, source: law, confidence: sure }',
      'unknown-word',
    ],
    ['rights/winter-help/parameters.yaml', 'part: { unit: share', 'part: { unit: sharp', 'unknown-word'],
  ])('%s: %s', (file, replace, by, code) => {
    const { problems } = inspectRulebook(editSample(file, replace, by));
    const codes = problems.map((p) => p.code);
    expect(codes).toContain(code);
    expect(codes.filter((one) => /^unknown-(?:name|group|figure)$/.test(one))).toEqual([]);
  });
});

test.each([
  ['implied', 'implied: [ { value: param.small, when: "not adult" } ]'],
  ['estimated', 'estimated: [ { value: param.small, when: "not adult" } ]'],
  [
    'usual',
    'usual: [ { value: param.small, when: "not adult", exceptions: 0.01, assumed: "Few children have savings." } ]',
  ],
])('a figure that only the value of a line of %s reads is not called unused', (_, lines) => {
  const savings = 'savings: { type: money, min: 0, max: 100000, holder: nobody';
  const files = editSample('vocabulary/facts.yaml', `${savings} }`, `${savings}, ${lines} }`);
  const figures = files.get('vocabulary/figures.yaml') ?? '';
  const small = 'small: { unit: money, values: { 1990-05-01: { value: 1, source: code, confidence: official } } }\n';
  files.set('vocabulary/figures.yaml', `${figures}${small}`);
  expect(inspectRulebook(files).problems.filter(({ code }) => code === 'unused-figure')).toEqual([]);
});

test('a figure that only `none:` of a kind of thing reads is not called unused', () => {
  const files = editSample(
    'vocabulary/facts.yaml',
    '  buyer: { type: person }',
    '  none: "param.few == 1"\n  buyer: { type: person }',
  );
  const figures = files.get('vocabulary/figures.yaml') ?? '';
  const few = 'few: { unit: number, values: { 1990-05-01: { value: 1, source: code, confidence: official } } }\n';
  files.set('vocabulary/figures.yaml', `${figures}${few}`);
  expect(inspectRulebook(files).problems.filter(({ code }) => code === 'unused-figure')).toEqual([]);
});
