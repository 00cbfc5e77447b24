/** Today as a scenario and a population both say it: how many receive a right after take-up, and the other two beside it. */
import type { Right, Understood } from '@recto-verso/engine/rulebook';
import { parseDay } from '@recto-verso/engine/values';
import { asideFor } from '../tables/aside.ts';
import type { Band } from '../run/band.ts';
import { countPopulation } from '../sql/counting.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import { populationPlan } from '../tables/prepare.ts';
import type { RunOptions, Some } from '../run/run.ts';
import type { Scenario, ScenarioBook } from './model.ts';
import type { GroupResult, RightToday } from './result.ts';
import { groupResults } from './results.ts';
import { readyFor, scenarioJob, type By } from './run.ts';

/** The scenario whose today is laid on. */
export interface TakeUpOf {
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
  readonly seed: number;
}

/** The day of the law: as asked for, else that of the scenario, else that of the tables. */
export function dayOf(
  asked: { readonly date?: number; readonly today: number },
  own: { readonly date: number | null } | null,
  { about }: Folder,
): number {
  return asked.date ?? own?.date ?? parseDay(String(about['date'] ?? '')) ?? asked.today;
}

export function rightsOf({ rulebook }: Understood, names: readonly string[]): readonly Right[] {
  return names.map((name) => rulebook.rights.find((r) => r.name === name) as Right);
}

/** Persons who receive each right by today's routes, by its id: what a scenario begins with. */
export function takenUpIn(groups: readonly GroupResult[]): ReadonlyMap<string, Band> {
  const whole = groups.find(({ dimension }) => dimension === 'all');
  return new Map(
    (whole?.rights ?? []).map(({ right, settings }) => {
      const { certain, possible } = settings.observed.persons.received;
      return [right, { certain, possible }];
    }),
  );
}

/** The same, where nothing else of the scenario is wanted. */
export async function takenUpBy(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  { book, scenario, seed }: TakeUpOf,
  { day, signal, ...by }: By & Pick<RunOptions, 'signal'> & { readonly day: number },
): Promise<ReadonlyMap<string, Band>> {
  const { change, rights } = scenario;
  const asked = { change, rights, takeUp: book.takeUp, day, seed };
  return asideFor('scenario', async (aside) => {
    const ready = await readyFor(duck, understood, folder, asked, aside, by);
    const sums = await ready.sumsOf(scenarioJob(ready), ready.ranges, ready.households, {
      threads: by.threads,
      ...(signal === undefined ? {} : { signal }),
    });
    const isDrawn = isDrawnFrom(folder.about);
    return takenUpIn(groupResults(sums, rightsOf(understood, rights), { scale: 1, isDrawn }));
  });
}

export interface TodayOf extends Pick<RunOptions, 'threads' | 'signal'> {
  readonly day: number;
  /** Names of the rights. */
  readonly rights: readonly string[];
  readonly takenUp: ReadonlyMap<string, Band>;
  readonly some: Some;
  /** How many homes of the tables stand behind one that was run. */
  readonly scale: number;
}

/** The engines come to the same totals, so that the fastest works them out. */
export async function rightsToday(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  { day, rights, scale, ...options }: TodayOf,
): Promise<readonly RightToday[]> {
  const of = await populationPlan(duck, understood, folder, day, rights);
  const [whole] = await countPopulation({ duck, folder, of }, { ...options, engine: 'module', by: null });
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  const scaled = ({ certain, possible }: Band): Band => ({ certain: times(certain), possible: times(possible) });
  return rightsOf(understood, rights).flatMap(({ id }): readonly RightToday[] => {
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
