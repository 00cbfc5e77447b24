/**
 * This module runs scenarios and explorations on a small population, for which every engine has to give the same bytes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import type { PopulationEngine } from '../../engine/population/src/run/engines.ts';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { makePopulation } from '../../engine/population/src/make/make.ts';
import { explore } from '../../engine/population/src/scenario/explore/explore.ts';
import type { ExplorationResult } from '../../engine/population/src/scenario/explore/result.ts';
import type { Scenario } from '../../engine/population/src/scenario/model.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import type { ScenarioResult } from '../../engine/population/src/scenario/result.ts';
import { simulate, type SimulateOptions } from '../../engine/population/src/scenario/simulate.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook, understood } from '../open-rulebook.ts';

export interface ScenarioPopulation {
  run(scenario: string, options: Pick<SimulateOptions, 'engine' | 'master' | 'tried'>): Promise<ScenarioResult>;
  explore(exploration: string, engine: PopulationEngine): Promise<ExplorationResult>;
  remove(): void;
}

/**
 * Names a scenario with little law, for engines that plan slowly: its second right reads the receipt of the first, and
 * both read the receipt that ends.
 */
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

/** Makes a population of this many homes, on which each scenario runs for the day of the population's description. */
export async function makeScenarioPopulation(households: number): Promise<ScenarioPopulation> {
  const aside = mkdtempSync(join(tmpdir(), 'recto-verso-engines-'));
  const dir = join(aside, 'belgium');
  const model = loadPopulation(await readRulebookFolder(join(RULES_FOLDER, 'populations/belgium')), rulebook);
  const { signal } = new AbortController();
  await makePopulation({ model, households, seed: 3, date: model.date, out: dir, progress: () => undefined, signal });
  const book = await openScenarios(RULES_FOLDER, rulebook);
  return {
    run(id, options) {
      const scenario = id === SMALL ? smallOf(findScenario(book, 's6')) : findScenario(book, id);
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

/** Checks whether anybody may have a right of the result; an empty result would be the same by every engine. */
export function isAnybodyEntitled({ groups }: ScenarioResult): boolean {
  const whole = groups.find((g) => g.dimension === 'all');
  return whole?.rights.some((r) => (r.settings.full.persons.entitled.possible ?? 0) > 0) === true;
}
