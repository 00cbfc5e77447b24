/**
 * Tests that on the day of an event the registers still describe the household as it was: they do not know of the event
 * yet.
 */
import { expect, test } from 'vitest';
import { evaluateHeldAfterEvent, computeLifeEvent, type Answer } from '../../../engine/core/src/index.ts';
import { compileForRights } from '../../open-rulebook.ts';

const compiled = compileForRights(['ris']);
const MOTHER = { birth: '1990-04-23', partner: 'none', lives_in_belgium: 'yes', nationality: 'belgian' };
const HERE = { living_place: 'own_home', registered: 'here' };
const situation = {
  persons: { p1: { ...MOTHER, ...HERE, related: { p2: 'child' } }, p2: { birth: '2019-09-01', ...HERE } },
  home: { region: 'brussels' },
};
const options = { date: 20261126, language: 'en', event: 'partner-moves-in', who: 'p1', tells: { net: 1800 } };

function paysOf({ outcomes }: Answer): unknown {
  return outcomes.find(({ right, claimant }) => right === 'ris' && claimant === 'p1')?.pays.map(({ value }) => value);
}

test('a partner who moves in is in no register on that day', async () => {
  const { before, after } = (await computeLifeEvent(compiled, situation, options)).comparison;
  const held = await evaluateHeldAfterEvent(compiled, compiled, situation, options);
  expect(paysOf(held)).toEqual(paysOf(before));
  expect(paysOf(held)).not.toEqual(paysOf(after));
  // The newcomer is described, with whatever the registers hold of such a person.
  expect(held.outcomes.map(({ claimant }) => claimant)).toContain('newcomer');
});

test('what cannot happen is told as by the event itself', async () => {
  const none = { ...options, event: 'separation' };
  await expect(evaluateHeldAfterEvent(compiled, compiled, situation, none)).rejects.toThrow(/separation/);
});
