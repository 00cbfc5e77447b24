/**
 * This script (`npm run scenarios`) draws a population, runs every scenario, detection and exploration on it (or only
 * those whose ids are given as arguments), and writes the results that the pages show.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePopulation, openPopulation, listPopulationNames } from '@recto-verso/population/make';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { detect, explore, simulate } from '@recto-verso/population';
import { openScenarios } from '@recto-verso/population/scenarios';
import { getToday } from '../src/contract/date.ts';
import { getPublishedFile, toPublishedForm } from '../src/populations/runs/published.ts';
import { LIKELIHOOD_TRIAL_HOMES } from '../src/populations/runs/sizes.ts';

const HOUSEHOLDS = 20_000;
const SEED = 1;

const { understood, rulebook } = await openRulebook();
const book = await openScenarios(RULES_FOLDER, rulebook);
const [name = ''] = await listPopulationNames(RULES_FOLDER);
const model = await openPopulation(RULES_FOLDER, name, rulebook);
const aside = await mkdtemp(join(tmpdir(), 'recto-verso-scenarios-'));
try {
  const folder = join(aside, 'drawn');
  await makePopulation({
    model,
    households: HOUSEHOLDS,
    seed: SEED,
    date: model.date,
    out: folder,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const asked = process.argv.slice(2);
  const isAsked = ({ id }: { readonly id: string }): boolean => asked.length === 0 || asked.includes(id);
  const threads = availableParallelism();
  for (const scenario of book.scenarios.filter(isAsked))
    await written(scenario.id, async () => {
      const run = {
        book,
        scenario,
        variant: null,
        today: getToday(),
        seed: SEED,
        first: 0,
        tried: LIKELIHOOD_TRIAL_HOMES,
        threads,
      };
      return toPublishedForm(await simulate(understood, folder, { ...run, engine: 'module' }));
    });
  for (const detection of book.detections.filter(isAsked))
    await written(detection.id, () => detect(folder, { rulebook, book, detection, seed: SEED, threads }));
  for (const exploration of book.explorations.filter(isAsked))
    await written(exploration.id, () => {
      const run = { book, exploration, today: getToday(), seed: SEED, threads };
      return explore(understood, folder, { ...run, engine: 'module' });
    });
} finally {
  await rm(aside, { recursive: true, force: true });
}

async function written(id: string, make: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const file = getPublishedFile(RULES_FOLDER, id);
  const result = await make();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(result)}\n`);
  console.log(`${id}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
