/**
 * Tests that a move to another region removes the stated commune, and that what was derived from the commune is derived
 * from the new region instead.
 */
import { expect, test } from 'vitest';
import { applyEventRule } from '../../../engine/core/src/ask/events/event-rule.ts';
import { readTells } from '../../../engine/core/src/ask/events/tells.ts';
import { readSituation } from '../../../engine/core/src/situation/read.ts';
import { compiledRulebook } from '../../open-rulebook.ts';

const DAY = 20260915;
const LEUVEN = '24062';
const [IXELLES, NAMUR] = ['21009', '92094'];

test.each([
  [LEUVEN, 'brussels', true, false],
  [LEUVEN, 'wallonia', true, false],
  [IXELLES, 'flanders', false, undefined],
  [NAMUR, 'brussels', false, false],
])('from %s to %s', (commune, region, before, after) => {
  const { rulebook } = compiledRulebook;
  const event = rulebook.crossings.events.find(({ id }) => id === 'moving-region');
  if (event === undefined) throw new Error('no such event');
  const there = readSituation(rulebook, { persons: { her: { birth: '1990-05-01' } }, home: { commune } }, DAY);
  const tells = readTells(rulebook, event, { to_region: region }, DAY, []);
  const moved = applyEventRule(compiledRulebook, there, event, { who: 'her', tells, day: DAY });
  const listed = [there, moved].map(({ home: { plain } }) => plain['dear_municipality']);
  const truth = (value: boolean | undefined) => (value === undefined ? value : { kind: 'truth', value });
  expect([...listed, moved.communes]).toEqual([truth(before), truth(after), []]);
});
