/**
 * Tests that the answer shows the lines of a route that may still become the leading one, beside the lines of the route
 * that leads.
 */
import { expect, test } from 'vitest';
import { findGivenByRight, decideLineGiven } from '../../engine/core/src/explain/drafts/given.ts';
import { createLineAnswers } from '../../engine/core/src/explain/sentences/lines.ts';
import { readTruth } from '../../engine/core/src/run/household.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold as golden } from '../golden/household.ts';
import { evaluateTestHousehold, getTestWords, rulebook } from './cases.ts';

const KINDS_OF_AMOUNTS: readonly string[] = ['pays', 'saves', 'costs'];

test('the lines of the route that leads come first, and amounts of another one are from nothing', () => {
  const words = getTestWords('en');
  const counts = { certain: 0, perhaps: 0, amounts: 0 };
  for (const name of GOLDEN_HOUSEHOLDS) {
    const { situation, date } = golden(name, rulebook);
    const h = evaluateTestHousehold(situation, date);
    for (const plan of h.period.plan.rights)
      for (const row of h.persons.keys()) {
        const given = findGivenByRight(h, plan, row);
        if (given === null) continue;
        const { lines, law, lead, isKeptAlone } = given;
        const own = isKeptAlone || lead === null || lead.lines.length === 0 ? law.lines : lead.lines;
        const shown = createLineAnswers(words, h, { right: plan.right, lines, row });
        const certain = shown.filter(({ perhaps }) => perhaps !== true);
        const where = `${name}: ${plan.right.id} of ${h.persons[row] ?? ''}`;
        expect(shown.slice(0, certain.length), where).toEqual(certain);
        // With a single law file, the certain lines are those of its leading route, or else of the law file. While that
        // route is open, only lines that every other possible route gives too are certain.
        if (plan.laws.length === 1) {
          const [here, there] = [certain.map(({ id }) => id), own.map(({ id }) => id)];
          const isOpen = !isKeptAlone && lead !== null && readTruth(h, lead.verdict, row) === 'depends';
          if (isOpen) expect(there, where).toEqual(expect.arrayContaining(here));
          else expect(here, where).toEqual(there);
        }
        counts.certain += certain.length;
        for (const [i, line] of lines.entries()) {
          if (decideLineGiven(h, line, row) !== 'depends') continue;
          counts.perhaps += 1;
          const { value } = shown[i] as (typeof shown)[number];
          if (!KINDS_OF_AMOUNTS.includes(line.kind) || value.kind !== 'number') continue;
          counts.amounts += 1;
          expect(value.min, where).toBe(0);
        }
      }
  }
  expect(counts.certain).toBeGreaterThan(500);
  expect(counts.perhaps).toBeGreaterThan(0);
  expect(counts.amounts).toBeGreaterThan(0);
});
