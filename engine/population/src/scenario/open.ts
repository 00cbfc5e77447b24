/** This module reads the scenarios of a folder of rules, and finds a scenario by its id or a variant by its name. */
import { join } from 'node:path';
import { ProblemError } from '@recto-verso/engine';
import { didYouMean, type Rulebook } from '@recto-verso/engine/rulebook';
import { readRulebookFolder } from '@recto-verso/engine/node';
import { loadScenarios } from './load.ts';
import type { Scenario, ScenarioBook, Variant } from './model.ts';

/**
 * Reads and checks the files of the subfolder `scenarios`.
 * @param rules the folder of the rulebook
 * @throws ProblemError with everything that is wrong in the files
 */
export async function openScenarios(rules: string, rulebook: Rulebook): Promise<ScenarioBook> {
  return loadScenarios(await readRulebookFolder(join(rules, 'scenarios')), rulebook);
}

/**
 * Returns the scenario with this id.
 * @throws ProblemError when no scenario has this id, or when the id names a detection or an exploration, which only the
 * command line runs
 */
export function findScenario({ scenarios, detections, explorations }: ScenarioBook, id: string): Scenario {
  const found = scenarios.find((one) => one.id === id);
  if (found !== undefined) return found;
  const others = [...detections, ...explorations].map((one) => one.id);
  if (others.includes(id))
    throw unknown(
      'SCENARIO',
      `"${id}" is no policy.`,
      `It is run on the command line alone: recto-verso simulate ${id}.`,
    );
  const known = [...scenarios.map((one) => one.id), ...others];
  throw unknown('SCENARIO', `"${id}" is no scenario.`, didYouMean(id, known, 'Write one that is there.'));
}

/**
 * Returns the variant of this name, or the scenario itself when `name` is `null`.
 * @throws ProblemError when the scenario has no variant of that name
 */
export function findVariant(scenario: Scenario, name: string | null): Variant {
  if (name === null) return scenario;
  const found = scenario.variants.get(name);
  if (found !== undefined) return found;
  const mend = didYouMean(name, [...scenario.variants.keys()], 'Write one that is there.');
  throw unknown('variant', `"${name}" is no variant of ${scenario.id}.`, mend);
}

function unknown(field: string, what: string, mend: string): ProblemError {
  return new ProblemError([{ code: 'unknown-word', what, where: { field }, why: 'There is nothing to run.', mend }]);
}
