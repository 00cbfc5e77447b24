/**
 * This module measures the effect of each likelihood except `recovered`: one likelihood is set to its lowest and to its
 * highest value, while all others keep their assumed value.
 */
import { GRID } from '@recto-verso/engine/values';
import { findMeasureCell, MEASURES } from './cells.ts';
import { formatTrialGroup } from './count.ts';
import { collectGroups } from './groups.ts';
import { SETTINGS } from './job.ts';
import { listLikelihoods, RECOVERED } from './likelihoods.ts';
import type { ScenarioResult, TriedLikelihood } from './result.ts';
import type { Some } from '../run/run.ts';
import type { ThreadOptions } from '../run/run.ts';
import { createScenarioJob, type PreparedScenario } from './run.ts';

export interface SensitivityOptions extends Pick<ThreadOptions, 'threads' | 'signal'> {
  /** Is the wanted number of homes in each trial of a likelihood; 0 leaves the trials out. */
  readonly tried: number;
  readonly progress?: (part: 'trials', done: number, of: number) => void;
}

export async function measureSensitivity(
  ready: PreparedScenario,
  { ranges, households }: Some,
  { tried: wanted, threads, signal, progress }: SensitivityOptions,
): Promise<ScenarioResult['sensitivity']> {
  if (wanted === 0) return null;
  const moving = listLikelihoods(ready.asked).filter(({ name }) => name !== RECOVERED);
  const ends = moving.flatMap(({ name, range: [low, high] }) => [
    { name, end: 'low' as const, value: low },
    { name, end: 'high' as const, value: high },
  ]);
  const trials = [new Map<string, number>(), ...ends.map(({ name, value }) => new Map([[name, value]]))];
  const sums = await ready.sumsOf(createScenarioJob(ready, trials), ranges, households, {
    threads,
    progress: (done, of) => progress?.('trials', done, of),
    ...(signal === undefined ? {} : { signal }),
  });
  const groups = collectGroups(sums);
  const gain = (trial: number): Gain =>
    gainOf(groups.get(formatTrialGroup(trial))?.sums ?? [], ready.households / households);
  const tried = ends.map((one, k): TriedLikelihood => ({ ...one, ...gain(k + 1) }));
  return { homes: households, taken: gain(0), tried };
}

interface Gain {
  readonly reached: number;
  readonly undue: number;
}

/**
 * Counts, for the first right, how many more persons are certainly reached than before, and how many more certainly
 * have it without being entitled.
 */
function gainOf(all: readonly bigint[], scale: number): Gain {
  const at = (setting: (typeof SETTINGS)[number], measure: (typeof MEASURES)[number]): number =>
    Number(all[findMeasureCell(0, SETTINGS.indexOf(setting), MEASURES.indexOf(measure))] ?? 0n) / GRID;
  const more = (measure: 'reached' | 'undue'): number => (at('scenario', measure) - at('observed', measure)) * scale;
  return { reached: more('reached'), undue: more('undue') };
}
