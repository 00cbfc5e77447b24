/** These tests check what the loader refuses in desks: code, file, line and suggestion. Cases: refusals.yaml. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { expectRefused, refusalsIn, type Refusal } from '../refused.ts';
import { replaced } from '../sample.ts';
import { FILES } from './sample.ts';

const refusals = await refusalsIn<Refusal>(new URL('refusals.yaml', import.meta.url));

test('the sample is sound', () => {
  expect(inspectRulebook(FILES).problems.map(sentence)).toEqual([]);
});

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(replaced(FILES, refusal.file, refusal.replace, refusal.by), refusal, refusal.file);
  });
});
