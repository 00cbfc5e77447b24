/** Opens the scenarios of this repository. */
import { join } from 'node:path';
import { ProblemError } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/model.ts';
import { readRulebookFolder } from '../../rulebook/node.ts';
import { didYouMean } from '../../rulebook/word.ts';
import { loadScenarios } from './load.ts';
import type { Scenario, ScenarioBook, Variant } from './model.ts';

/** @throws ProblemError with everything that is wrong in them */
export async function openScenarios(rules: string, rulebook: Rulebook): Promise<ScenarioBook> {
  return loadScenarios(await readRulebookFolder(join(rules, 'scenarios')), rulebook);
}

/** @throws ProblemError where there is none of that name */
export function scenarioNamed({ scenarios, detections, explorations }: ScenarioBook, id: string): Scenario {
  const found = scenarios.find((one) => one.id === id);
  if (found !== undefined) return found;
  const all = [...scenarios, ...detections, ...explorations];
  throw unknown(
    'SCENARIO',
    `"${id}" is no scenario.`,
    id,
    all.map((one) => one.id),
  );
}

/** @throws ProblemError where the scenario has none of that name */
export function variantNamed(scenario: Scenario, name: string | null): Variant {
  if (name === null) return scenario;
  const found = scenario.variants.get(name);
  if (found !== undefined) return found;
  throw unknown('variant', `"${name}" is no variant of ${scenario.id}.`, name, [...scenario.variants.keys()]);
}

function unknown(field: string, what: string, word: string, known: readonly string[]): ProblemError {
  return new ProblemError([
    {
      code: 'unknown-word',
      what,
      where: { field },
      why: 'There is nothing to run.',
      mend: didYouMean(word, known, 'Write one that is there.'),
    },
  ]);
}
