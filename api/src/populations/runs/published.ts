/** Results that stand in the repository: what a page shows before anybody has calculated. `npm run scenarios` writes them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetectionResult, ExplorationResult, ScenarioResult } from '@recto-verso/population/scenarios';

/** Groups are told apart for the right that the scenario is about; the others stand in the whole alone. */
export function publishedForm(result: ScenarioResult): ScenarioResult {
  const groups = result.groups.map((group) =>
    group.dimension === 'all' ? group : { ...group, rights: group.rights.slice(0, 1) },
  );
  return { ...result, groups };
}

export function publishedFile(dir: string, scenario: string): string {
  return join(dir, 'scenarios', 'results', `${scenario}.json`);
}

/** `null` where it was not calculated yet. */
export function readPublished(dir: string, scenario: string): ScenarioResult | null {
  return readResult<ScenarioResult>(dir, scenario);
}

/** What a crossing came to; `null` where it was not calculated yet. */
export function readPublishedDetection(dir: string, detection: string): DetectionResult | null {
  return readResult<DetectionResult>(dir, detection);
}

/** What an exploration came to; `null` where it was not calculated yet. */
export function readPublishedExploration(dir: string, exploration: string): ExplorationResult | null {
  return readResult<ExplorationResult>(dir, exploration);
}

function readResult<R>(dir: string, id: string): R | null {
  const file = publishedFile(dir, id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as R) : null;
}
