/**
 * These tests check that the chances by which the interview orders its questions are those of the population that the
 * rulebook describes.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { formatChances, openPopulation } from '../../engine/population/src/make.ts';
import { readShare } from '../../engine/core/src/rulebook/interview/chances.ts';
import { rulebook } from '../open-rulebook.ts';

test('interview/chances.yaml is what is counted in its population', async () => {
  const written = await readFile(`${RULES_FOLDER}/interview/chances.yaml`, 'utf8');
  const field = (name: string): string => new RegExp(`^${name}: (.+)$`, 'm').exec(written)?.[1] ?? '';
  const name = field('population');
  const model = await openPopulation(RULES_FOLDER, name, rulebook);
  const making = { model, seed: Number(field('seed')), date: Number(field('day').replaceAll('-', '')) };
  expect(formatChances(rulebook, making, { name, households: Number(field('households')) })).toBe(written);
});

test('every share is a part of one, and those of a fact come to one in each band', () => {
  const { ages = [], livelihoods = [], facts = {} } = rulebook.chances ?? {};
  const wrong = Object.entries(facts).flatMap(([fact, values]) =>
    ages.flatMap((_, band) =>
      livelihoods.flatMap((livelihood, i) => {
        const all = Object.values(values).reduce((sum, shares) => sum + readShare(shares, i, band), 0);
        // For a number only the share of those for whom it is zero is counted, so that this share may lie anywhere
        // between zero and one.
        if (Object.keys(values).join() === '0')
          return all >= 0 && all <= 1 ? [] : [`${fact} ${livelihood} ${band}: ${all}`];
        // Each share is rounded to a hundredth.
        const isSound = all === 0 || Math.abs(all - 1) <= 0.01 * Object.keys(values).length;
        return isSound ? [] : [`${fact} ${livelihood} ${band}: ${all}`];
      }),
    ),
  );
  expect(ages.length).toBeGreaterThan(1);
  expect(livelihoods.length).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
});
