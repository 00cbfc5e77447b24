/**
 * This module computes today's situation in the same way for a scenario and for a population: how many persons receive
 * a right when the likelihoods of a scenario decide who asks for it, beside the number who are entitled and the number
 * who receive it according to the tables.
 */
import type { Right, Understood } from '@recto-verso/engine/rulebook';
import { parseDay } from '@recto-verso/engine/values';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import type { CertaintyBand } from '../run/band.ts';
import { countPopulation } from '../sql/counting.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import { makePopulationPlan } from '../tables/prepare.ts';
import type { RunOptions, Some } from '../run/run.ts';
import type { Scenario, ScenarioBook } from './model.ts';
import type { GroupResult, RightToday } from './result.ts';
import { computeGroupResults } from './results.ts';
import { prepareScenario, createScenarioJob, type EngineChoice } from './run.ts';

/** Names the scenario whose likelihoods decide who asks for a right today. */
export interface TakeUpOf {
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
  readonly seed: number;
}

/**
 * Returns the day of the law: the day that was asked for, or else the day of the scenario, or else the day of the
 * tables, or else `asked.today`.
 */
export function resolveLawDay(
  asked: { readonly date?: number; readonly today: number },
  own: { readonly date: number | null } | null,
  { about }: Folder,
): number {
  return asked.date ?? own?.date ?? parseDay(String(about['date'] ?? '')) ?? asked.today;
}

export function findNamedRights({ rulebook }: Understood, names: readonly string[]): readonly Right[] {
  return names.map((name) => rulebook.rights.find((r) => r.name === name) as Right);
}

/** Returns, by the id of the right, how many persons receive it in the setting of today, entitled or not. */
export function countTakenUp(groups: readonly GroupResult[]): ReadonlyMap<string, CertaintyBand> {
  const whole = groups.find(({ dimension }) => dimension === 'all');
  return new Map(
    (whole?.rights ?? []).map(({ right, settings }) => {
      const { certain, possible } = settings.observed.persons.received;
      return [right, { certain, possible }];
    }),
  );
}

/** Runs a scenario over all homes for the numbers of `countTakenUp` alone. */
export async function computeTakenUp(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  { book, scenario, seed }: TakeUpOf,
  { day, ...by }: EngineChoice & { readonly day: number },
): Promise<ReadonlyMap<string, CertaintyBand>> {
  const { change, rights } = scenario;
  const asked = { change, rights, takeUp: book.takeUp, day, seed };
  return withTemporaryFolder('scenario', async (aside) => {
    const ready = await prepareScenario(duck, understood, folder, asked, aside, by);
    const sums = await ready.sumsOf(createScenarioJob(ready), ready.ranges, ready.households, {
      threads: by.threads,
      ...(by.signal === undefined ? {} : { signal: by.signal }),
    });
    const isDrawn = isDrawnFrom(folder.about);
    return countTakenUp(computeGroupResults(sums, findNamedRights(understood, rights), { scale: 1, isDrawn }));
  });
}

export interface TodayOf extends Pick<RunOptions, 'threads' | 'signal'> {
  readonly day: number;
  readonly rights: readonly string[];
  readonly takenUp: ReadonlyMap<string, CertaintyBand>;
  readonly some: Some;
  /** Says how many homes of the tables each home that was run represents. */
  readonly scale: number;
}

/**
 * Computes today's totals of each right, without the rights that have no law on the day. All engines compute the same
 * totals, so the generated module is always used.
 */
export async function computeRightsToday(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  { day, rights, scale, ...options }: TodayOf,
): Promise<readonly RightToday[]> {
  const of = await makePopulationPlan(duck, understood, folder, day, rights);
  const [whole] = await countPopulation({ duck, folder, of }, { ...options, engine: 'module', by: null });
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  const scaled = ({ certain, possible }: CertaintyBand): CertaintyBand => ({
    certain: times(certain),
    possible: times(possible),
  });
  return findNamedRights(understood, rights).flatMap(({ id }): readonly RightToday[] => {
    const today = whole?.rights.find(({ right }) => right === id)?.today;
    if (today === undefined) return [];
    return [
      {
        right: id,
        ...today,
        entitled: scaled(today.entitled),
        received_as_told: scaled(today.received_as_told),
      },
    ];
  });
}
