/**
 * These tests check that an answer names the nearby desks: they are chosen by the household's commune, which also gives
 * the region, or by the region alone.
 */
import { expect, test } from 'vitest';
import { compile } from '../../../engine/core/src/run/compiled.ts';
import { evaluate } from '../../../engine/core/src/explain/answer/evaluate.ts';
import { understand } from '../../../engine/core/src/rulebook/typecheck/index.ts';
import { loadRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { SAMPLE_WITH_DESKS } from './sample.ts';

const compiled = compile(understand(loadRulebook(SAMPLE_WITH_DESKS)));

async function desksOf(home: object): Promise<readonly string[]> {
  const situation = { persons: { her: { birth: '1980-01-01' } }, home };
  const { outcomes } = await evaluate(compiled, situation, { date: 20261125, language: 'fr', rights: ['winter-help'] });
  return outcomes[0]?.claim?.desks.map(({ id }) => id) ?? [];
}

test.each([
  [{}, ['town-hall', 'national-line']],
  [{ region: 'north' }, ['town-hall', 'north-helper', 'north-complaints', 'national-line']],
  [{ commune: '10001' }, ['north-hall', 'north-helper', 'north-complaints', 'national-line']],
  [{ commune: '10009' }, ['north-hall', 'north-helper', 'north-complaints', 'national-line']],
  [{ commune: { one_of: ['10001', '10002'] } }, ['town-hall', 'north-helper', 'north-complaints', 'national-line']],
  [{ commune: { one_of: ['10001', '20001'] } }, ['town-hall', 'national-line']],
  [{ commune: { declined: true } }, ['town-hall', 'national-line']],
])('home: %j', async (home, desks) => {
  expect(await desksOf(home)).toEqual(desks);
});
