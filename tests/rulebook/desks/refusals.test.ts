/**
 * These tests check what the loader refuses in desks: code, file, line and suggestion. The cases are in
 * `refusals.yaml`.
 */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { expectRefused, readRefusalCases, type RefusalCase } from '../refusal-cases.ts';
import { replaceText } from '../sample.ts';
import { SAMPLE_WITH_DESKS } from './sample.ts';

const refusals = await readRefusalCases<RefusalCase>(new URL('refusals.yaml', import.meta.url));

test('the sample is sound', () => {
  expect(inspectRulebook(SAMPLE_WITH_DESKS).problems.map(formatProblem)).toEqual([]);
});

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(replaceText(SAMPLE_WITH_DESKS, refusal.file, refusal.replace, refusal.by), refusal, refusal.file);
  });
});
