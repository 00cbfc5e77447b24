/** This module opens the model of a population by the name of its folder in `populations/`. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '@recto-verso/engine';
import { didYouMean, type Rulebook } from '@recto-verso/engine/rulebook';
import { readRulebookFolder } from '@recto-verso/engine/node';
import { loadPopulation } from './load.ts';
import type { PopulationModel } from './model.ts';

/** Returns the names of the populations in a folder of rules. */
export async function listPopulationNames(rules: string): Promise<readonly string[]> {
  const folder = join(rules, 'populations');
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => existsSync(join(folder, name, 'population.yaml'))).sort();
}

/**
 * Opens a population by its name.
 * @throws ProblemError when no population has this name, or with every problem found in it
 */
export async function openPopulation(rules: string, name: string, rulebook: Rulebook): Promise<PopulationModel> {
  const names = await listPopulationNames(rules);
  if (names.includes(name)) return loadPopulation(await readRulebookFolder(join(rules, 'populations', name)), rulebook);
  throw new ProblemError([
    {
      code: 'unknown-word',
      what: `"${name}" is no population.`,
      where: { field: 'population' },
      why: 'There are no figures to draw it from.',
      mend: didYouMean(name, names, 'Write the name of a folder of rules/populations.'),
    },
  ]);
}
