/**
 * This module reads the results in the repository that a page shows before anybody has run a scenario. `npm run
 * scenarios` writes them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetectionResult, ExplorationResult, ScenarioResult } from '@recto-verso/population/scenarios';

/**
 * Returns the form that is published: groups have numbers only for the right that the scenario is about, other rights
 * only in total.
 */
export function toPublishedForm(result: ScenarioResult): ScenarioResult {
  const groups = result.groups.map((group) =>
    group.dimension === 'all' ? group : { ...group, rights: group.rights.slice(0, 1) },
  );
  return { ...result, groups };
}

export function getPublishedFile(dir: string, scenario: string): string {
  return join(dir, 'scenarios', 'results', `${scenario}.json`);
}

/** Reads the result of a scenario; returns `null` when the scenario has not been run yet. */
export function readPublished(dir: string, scenario: string): ScenarioResult | null {
  return readResult<ScenarioResult>(dir, scenario);
}

/** Reads the result of a crossing; returns `null` when it has not been run yet. */
export function readPublishedDetection(dir: string, detection: string): DetectionResult | null {
  return readResult<DetectionResult>(dir, detection);
}

/** Reads the result of an exploration; returns `null` when it has not been run yet. */
export function readPublishedExploration(dir: string, exploration: string): ExplorationResult | null {
  return readResult<ExplorationResult>(dir, exploration);
}

function readResult<R>(dir: string, id: string): R | null {
  const file = getPublishedFile(dir, id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as R) : null;
}
