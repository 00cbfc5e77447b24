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
