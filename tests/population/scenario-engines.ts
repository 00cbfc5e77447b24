/** Scenarios that every engine works out to the same bytes: receipts read by later stages, and receipts that end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import type { Engine } from '../../engine/population/src/run/engines.ts';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { makePopulation } from '../../engine/population/src/make/make.ts';
import { explore } from '../../engine/population/src/scenario/explore/explore.ts';
import type { ExplorationResult } from '../../engine/population/src/scenario/explore/result.ts';
import type { Scenario } from '../../engine/population/src/scenario/model.ts';
import { openScenarios, scenarioNamed } from '../../engine/population/src/scenario/open.ts';
import type { ScenarioResult } from '../../engine/population/src/scenario/result.ts';
import { simulate, type SimulateOptions } from '../../engine/population/src/scenario/simulate.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook, understood } from '../opened.ts';

export interface Drawn {
  run(scenario: string, options: Pick<SimulateOptions, 'engine' | 'master' | 'tried'>): Promise<ScenarioResult>;
  explore(exploration: string, engine: Engine): Promise<ExplorationResult>;
  remove(): void;
}

/** A law of few lines, for who plans slowly: the second right reads what the first gives, and both what ends. */
export const SMALL = 'small';
function smallOf(scenario: Scenario): Scenario {
  const ends = [{ receipt: 'bim', column: 'x_age', from: 0, times: 12 }];
  return {
    ...{
      ...scenario,
      id: SMALL,
      rights: ['tarif_social_telecom_reduction', 'tarif_social_telecom_internet'],
      variants: new Map(),
      published: [],
    },
    change: { channels: new Map(), parameters: new Map(), lawOf: new Map(), windows: new Map(), ends },
  };
}

/** A population of so many homes, drawn for the day of the population. */
export async function drawnHomes(households: number): Promise<Drawn> {
  const aside = mkdtempSync(join(tmpdir(), 'recto-verso-engines-'));
  const dir = join(aside, 'belgium');
  const model = loadPopulation(await readRulebookFolder(join(RULES_FOLDER, 'populations/belgium')), rulebook);
  const { signal } = new AbortController();
  await makePopulation({ model, households, seed: 3, date: model.date, out: dir, progress: () => undefined, signal });
  const book = await openScenarios(RULES_FOLDER, rulebook);
  return {
    run(id, options) {
      const scenario = id === SMALL ? smallOf(scenarioNamed(book, 's6')) : scenarioNamed(book, id);
      const { date: today } = model;
      return simulate(understood, dir, {
        book,
        scenario,
        variant: null,
        today,
        seed: 7,
        threads: 2,
        first: 0,
        ...options,
      });
    },
    explore(id, engine) {
      const exploration = book.explorations.find((one) => one.id === id);
      if (exploration === undefined) throw new Error(`no exploration ${id}`);
      return explore(understood, dir, { book, exploration, engine, today: model.date, seed: 7, threads: 2 });
    },
    remove() {
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

/** Whether some right of a result is anybody's: of nothing, every engine says the same. */
export function isShown({ groups }: ScenarioResult): boolean {
  const whole = groups.find((g) => g.dimension === 'all');
  return whole?.rights.some((r) => (r.settings.full.persons.entitled.possible ?? 0) > 0) === true;
}
