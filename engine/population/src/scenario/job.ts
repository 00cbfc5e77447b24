/** This module prepares what a thread needs to run a scenario, as data that can be sent to the thread. */
import { type CountedLine, findColumnEnds } from '@recto-verso/engine/plan';
import { getPaymentPeriod, TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { Folder } from '../tables/folder.ts';
import { createPopulationJob, type PopulationJob } from '../tables/prepare.ts';
import { findStatedColumn } from '../tables/stated-column.ts';
import type { DimensionJob } from './dimensions.ts';
import { findTimesAYear } from './model.ts';
import type { ShadowNames } from './patch.ts';
import type { ScenarioPlan } from './plan.ts';

/**
 * Says where a receipt and its amount are written: to two ends in the row of a person, or to the pieces of a dated
 * fact. A place is `null` when nothing reads it.
 */
export interface SaidAt {
  readonly ends: readonly [number, number] | null;
  readonly dated: string | null;
  readonly amount: readonly [number, number] | null;
  readonly datedAmount: string | null;
  /** Is the number of payments in a year. */
  readonly times: number;
}

/** Describes one law that is applied to the population. */
export interface ScenarioWorld {
  readonly job: PopulationJob;
  readonly stages: readonly (readonly number[])[];
  /**
   * Lists, for each stage (the rights that are evaluated together), the counted rights that have the receipt of one of
   * the stage's rights, as indices into `job.counted`.
   */
  readonly countedOf: readonly (readonly number[])[];
  /**
   * Gives for each line of each counted right how often it counts in a year: 12 when it is paid by the month, 0 when it
   * is a cost or when it is no amount of money.
   */
  readonly factors: readonly (readonly number[])[];
  readonly receipts: readonly SaidAt[];
  readonly ended: readonly SaidAt[];
}

/**
 * Describes how a right is granted in a setting, by indices into `job.counted`: the right with all its routes, with
 * those that are granted by themselves, and with those about which a letter is sent. An index is -1 when nobody is
 * reached in this way.
 */
export interface Way {
  readonly whole: number;
  readonly byItself: number;
  readonly byLetter: number;
  readonly readsLife: boolean;
  /** Gives the likelihood with which homes ask: first of those at ease with a computer, then of the others. */
  readonly asks: readonly [number, number];
  readonly answers: number;
}

export const SETTINGS = ['observed', 'full', 'scenario'] as const;
export type Setting = (typeof SETTINGS)[number];

export interface SettingJob {
  readonly world: number;
  readonly ways: readonly Way[];
  /** Is `true` when every right reaches everybody who is entitled to it, and nobody else. */
  readonly isFull: boolean;
  readonly ends: boolean;
}

/** Describes the settings with one set of likelihoods. The draws are the same in every trial. */
export interface Trial {
  /** Lists the settings in the order of `SETTINGS`. */
  readonly settings: readonly SettingJob[];
  /**
   * Is the share of the homes that the registers record differently for which the trial uses the registers. It assumes
   * of the other homes that they are recorded as they live.
   */
  readonly registers: number;
}

export interface ScenarioJob {
  readonly worlds: readonly ScenarioWorld[];
  /** A single trial is counted group by group. When there are several, each is counted as a whole. */
  readonly trials: readonly Trial[];
  /**
   * Holds the keys of the draws of each right. `registersKey` is the key of the draw that decides whether the registers
   * differ from life.
   */
  readonly keys: readonly { readonly asks: number; readonly answers: number }[];
  readonly registersKey: number;
  readonly beside: DimensionJob;
  /** Says what is kept: the sums of homes by group, or the ledger of each home in the first setting. */
  readonly keeps: 'sums' | 'ledgers';
}

export function createScenarioWorld(
  plan: ScenarioPlan,
  folder: Folder,
  module: string,
  ended: readonly string[],
): ScenarioWorld {
  const job = createPopulationJob(plan, folder, module, null);
  const names = plan.plan.counted.map((c) => c.right.right.name);
  const receiptOf = plan.plan.counted.map((c) => c.right.right.receipt);
  return {
    job,
    stages: plan.stages,
    countedOf: plan.stages.map((rights) => {
      const receipts = new Set(rights.map((r) => plan.receipts[r]));
      return names.flatMap((_, k) => (receipts.has(receiptOf[k]) ? [k] : []));
    }),
    factors: plan.plan.counted.map(({ lines }) => lines.map(factorOf)),
    receipts: plan.receipts.map((r) => saidAt(plan, r)),
    ended: ended.map((r) => saidAt(plan, r)),
  };
}

/**
 * Returns how often a line counts in a year. A cost counts 0, because the price of a cheaper good replaces a higher
 * price that the law does not state, and is therefore not a loss.
 */
function factorOf({ kind, column }: CountedLine): number {
  const period = getPaymentPeriod(column.type);
  return kind === 'costs' || period === null ? 0 : TIMES_A_YEAR[period];
}

function saidAt(
  { plan, layout, understood }: Pick<ScenarioPlan, 'plan' | 'layout' | 'understood'>,
  receipt: string,
): SaidAt {
  const ends = (id: string): readonly [number, number] | null => {
    const column = findStatedColumn(plan, id);
    return column === undefined ? null : findColumnEnds(layout, column);
  };
  const dated = (id: string): string | null => (plan.dated.some((d) => d.fact === id) ? id : null);
  const id = `gets.${receipt}`;
  return {
    ends: ends(id),
    dated: dated(id),
    amount: ends(`${id}.amount`),
    datedAmount: dated(`${id}.amount`),
    times: findTimesAYear(understood.rulebook, receipt),
  };
}

/**
 * Finds the counted rights by their names. An index is -1 when the name is `null`, or when there is no law for the
 * right on that day.
 */
export function findWay(
  { plan }: Pick<ScenarioPlan, 'plan'>,
  told: ShadowNames,
  rest: Pick<Way, 'readsLife' | 'asks' | 'answers'>,
): Way {
  const at = (name: string | null): number =>
    name === null ? -1 : plan.counted.findIndex((c) => c.right.right.name === name);
  return { whole: at(told.whole), byItself: at(told.byItself), byLetter: at(told.byLetter), ...rest };
}
