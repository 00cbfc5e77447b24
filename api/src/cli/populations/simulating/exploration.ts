/** This module runs `simulate` for an exploration of what nobody has measured. */
import type { Exploration } from '@recto-verso/population/scenarios';
import { today } from '../../../contract/date.ts';
import { cost } from '../../cost.ts';
import { stoppable } from '../../interrupt.ts';
import { printExploration } from '../print-exploration.ts';
import { newProgress } from '../../progress.ts';
import { sayResult } from '../../say.ts';
import { languageOf, lawOf, OF_POLICIES, refuse, type Simulating } from './simulating.ts';

export async function simulateExploration(exploration: Exploration, on: Simulating): Promise<void> {
  const { asked, io, dir, understood, book, engine, seed, threads, began } = on;
  refuse(on, OF_POLICIES, 'nothing in it is granted otherwise, and its assumptions stand in its file');
  const { explore } = await import('@recto-verso/population');
  const homes = newProgress('homes');
  const found = await stoppable((signal) =>
    explore(understood, dir, {
      ...{ book, exploration, engine, seed, threads, signal, today: today(), ...lawOf(on) },
      progress: (done, of) => homes.told(done, of),
    }),
  ).finally(() => homes.end());
  io.err(cost(began));
  sayResult(io, asked, found, () => printExploration(exploration, found, languageOf(on)));
}
