/**
 * These tests check what the loader refuses in the catalogue: code, file, line and suggestion. The cases are in
 * `refusals.yaml`.
 */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { expectRefused, readRefusalCases, type RefusalCase } from '../refusal-cases.ts';
import { editCatalogueSample, SAMPLE_WITH_CATALOGUE } from './sample.ts';

const refusals = await readRefusalCases<Omit<RefusalCase, 'by'> & { readonly by: string | null }>(
  new URL('refusals.yaml', import.meta.url),
);

test('the sample is sound', () => {
  expect(inspectRulebook(SAMPLE_WITH_CATALOGUE).problems.map(formatProblem)).toEqual([]);
});

test('a rulebook without a catalogue is as sound', () => {
  const files = new Map([...SAMPLE_WITH_CATALOGUE].filter(([path]) => !path.startsWith('listed/')));
  expect(inspectRulebook(files).problems.map(formatProblem)).toEqual([]);
});

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(editCatalogueSample(refusal.file, refusal.replace, refusal.by), refusal, refusal.file);
  });
});
