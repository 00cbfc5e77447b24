/** This module runs `simulate` for an exploration of what nobody has measured. */
import type { Exploration } from '@recto-verso/population/scenarios';
import { getToday } from '../../../contract/date.ts';
import { formatCost } from '../../cost.ts';
import { runInterruptible } from '../../interrupt.ts';
import { printExploration } from '../print-exploration.ts';
import { createProgressLine } from '../../progress.ts';
import { printResult } from '../../print-result.ts';
import {
  getSimulationLanguage,
  getSimulationLaw,
  POLICY_OPTIONS,
  refuseOptions,
  type Simulating,
} from './simulating.ts';

export async function simulateExploration(exploration: Exploration, on: Simulating): Promise<void> {
  const { asked, io, dir, understood, book, engine, seed, threads, began } = on;
  refuseOptions(on, POLICY_OPTIONS, 'nothing in it is granted otherwise, and its assumptions stand in its file');
  const { explore } = await import('@recto-verso/population');
  const homes = createProgressLine('homes');
  const found = await runInterruptible((signal) =>
    explore(understood, dir, {
      ...{ book, exploration, engine, seed, threads, signal, today: getToday(), ...getSimulationLaw(on) },
      progress: (done, of) => homes.told(done, of),
    }),
  ).finally(() => homes.end());
  io.err(formatCost(began));
  printResult(io, asked, found, () => printExploration(exploration, found, getSimulationLanguage(on)));
}
