/**
 * These tests check that people who gain a right and people who lose it are counted person by person, and not from the
 * difference of the two sums.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePopulation, openPopulation } from '../../engine/population/src/make.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import type { RightResult } from '../../engine/population/src/scenario/result.ts';
import { simulate } from '../../engine/population/src/scenario/simulate.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const aside = mkdtempSync(join(tmpdir(), 'recto-verso-moves-'));
afterAll(() => rmSync(aside, { recursive: true }));
const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
const dir = join(aside, 'belgium');
const { signal } = new AbortController();
await makePopulation({
  ...{ model, households: 600, seed: 3, date: model.date, out: dir, progress: () => undefined, signal },
});
const book = await openScenarios(RULES_FOLDER, rulebook);

async function rightsOf(id: string): Promise<readonly RightResult[]> {
  const scenario = findScenario(book, id);
  const some = { variant: null, seed: 7, today: model.date, first: 0, tried: 0, threads: 2 } as const;
  const { groups } = await simulate(understood, dir, { book, scenario, engine: 'module', ...some });
  return groups[0]?.rights ?? [];
}

type Status = RightResult['flows'][number]['before'];

function sumOf({ flows }: RightResult, before: readonly Status[], after: readonly Status[]): number {
  const own = flows.filter((flow) => before.includes(flow.before) && after.includes(flow.after));
  return own.reduce((all, { persons }) => all + (persons ?? 0), 0);
}

/** The tolerance is needed because sums of weights in ten-thousandths are added up in another order. */
const NEAR = 0.01;

test('where more money goes to the same people nobody loses it, although it is open of some whether they had a right to it', async () => {
  const [right] = await rightsOf('s4');
  if (right === undefined) throw new Error('the scenario counts a right');
  // These people are entitled in the scenario and do not ask, and whether they are entitled today is not known. They
  // receive the right neither today nor in the scenario.
  expect(sumOf(right, ['open'], ['forgotten'])).toBeGreaterThan(0);
  expect(right.moved.lost).toMatchObject({ certain: 0, possible: 0 });
  expect(right.moved.gained.possible).toBeGreaterThan(0);
});

test.each(['s4', 's5'])('moves of %s lie between the ways that are certain and all that may be one', async (id) => {
  for (const right of await rightsOf(id)) {
    const { gained, lost } = right.moved;
    expect(gained.certain).toBeGreaterThanOrEqual(sumOf(right, ['forgotten', 'not'], ['receives']) - NEAR);
    expect(gained.possible).toBeLessThanOrEqual(
      sumOf(right, ['forgotten', 'not', 'open'], ['receives', 'open']) + NEAR,
    );
    expect(lost.certain).toBeGreaterThanOrEqual(sumOf(right, ['receives', 'undue'], ['forgotten', 'not']) - NEAR);
    expect(lost.possible).toBeLessThanOrEqual(
      sumOf(right, ['receives', 'undue', 'open'], ['forgotten', 'not', 'open']) + NEAR,
    );
    expect(gained.certain).toBeLessThanOrEqual(gained.possible ?? NaN);
    expect(lost.certain).toBeLessThanOrEqual(lost.possible ?? NaN);
  }
});
