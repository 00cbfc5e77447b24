/**
 * These tests check what the loader refuses in the catalogue: code, file, line and suggestion. Cases: refusals.yaml.
 */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { expectRefused, refusalsIn, type Refusal } from '../refused.ts';
import { edited, FILES } from './sample.ts';

const refusals = await refusalsIn<Omit<Refusal, 'by'> & { readonly by: string | null }>(
  new URL('refusals.yaml', import.meta.url),
);

test('the sample is sound', () => {
  expect(inspectRulebook(FILES).problems.map(sentence)).toEqual([]);
});

test('a rulebook without a catalogue is as sound', () => {
  const files = new Map([...FILES].filter(([path]) => !path.startsWith('listed/')));
  expect(inspectRulebook(files).problems.map(sentence)).toEqual([]);
});

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(edited(refusal.file, refusal.replace, refusal.by), refusal, refusal.file);
  });
});
