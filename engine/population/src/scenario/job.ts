/** What a thread needs to run a scenario: data alone, so that it can be sent to it. */
import { type CountedLine, endsIn } from '@recto-verso/engine/plan';
import { periodOf, TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { Folder } from '../tables/folder.ts';
import { jobOf, type Job } from '../tables/prepare.ts';
import { toldColumn } from '../tables/told.ts';
import type { BesideJob } from './beside.ts';
import { timesOf } from './model.ts';
import type { Told } from './patch.ts';
import type { ScenarioPlan } from './plan.ts';

/** Where what is received is written: two ends in the row of a person, or the pieces of a dated fact; `null`: nobody reads it. */
export interface SaidAt {
  readonly ends: readonly [number, number] | null;
  readonly dated: string | null;
  readonly amount: readonly [number, number] | null;
  readonly datedAmount: string | null;
  /** How often a year it is paid. */
  readonly times: number;
}

/** One law over the population. */
export interface World {
  readonly job: Job;
  readonly stages: readonly (readonly number[])[];
  /** Counted rights that each stage reads, as indices into `job.counted`. */
  readonly countedOf: readonly (readonly number[])[];
  /** Of each counted right, what a line counts for in a year: 12 where it is paid by the month; nothing where it is a price. */
  readonly factors: readonly (readonly number[])[];
  readonly receipts: readonly SaidAt[];
  readonly ended: readonly SaidAt[];
}

/** How a right is granted in a setting: indices into `job.counted`, -1: in no such way. */
export interface Way {
  readonly whole: number;
  readonly byItself: number;
  readonly byLetter: number;
  readonly readsLife: boolean;
  /** Of homes at ease with a computer, and of those that are not. */
  readonly asks: readonly [number, number];
  readonly answers: number;
}

export const SETTINGS = ['observed', 'full', 'scenario'] as const;
export type Setting = (typeof SETTINGS)[number];

export interface SettingJob {
  readonly world: number;
  readonly ways: readonly Way[];
  /** Everybody who is entitled is reached, and nobody else. */
  readonly isFull: boolean;
  readonly ends: boolean;
}

/** The settings with one set of likelihoods; the draws are the same in every trial. */
export interface Trial {
  /** In the order of `SETTINGS`. */
  readonly settings: readonly SettingJob[];
  /** Of the homes that the registers of the population hold otherwise: how many they do. */
  readonly registers: number;
}

export interface ScenarioJob {
  readonly worlds: readonly World[];
  /** Where there is one alone it is counted group by group; of several, each as a whole. */
  readonly trials: readonly Trial[];
  /** Keys of the draws of each right, and of whether the registers part from life. */
  readonly keys: readonly { readonly asks: number; readonly answers: number }[];
  readonly registersKey: number;
  readonly beside: BesideJob;
  /** What is kept: sums of homes by group, or of each home what it receives itself in the first setting. */
  readonly keeps: 'sums' | 'ledgers';
}

export function worldOf(plan: ScenarioPlan, folder: Folder, module: string, ended: readonly string[]): World {
  const job = jobOf(plan, folder, module, null);
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

/** What somebody pays for a cheaper thing stands in place of a dearer price that the law does not say: it is no loss. */
function factorOf({ kind, column }: CountedLine): number {
  const period = periodOf(column.type);
  return kind === 'costs' || period === null ? 0 : TIMES_A_YEAR[period];
}

function saidAt(
  { plan, layout, understood }: Pick<ScenarioPlan, 'plan' | 'layout' | 'understood'>,
  receipt: string,
): SaidAt {
  const ends = (id: string): readonly [number, number] | null => {
    const column = toldColumn(plan, id);
    return column === undefined ? null : endsIn(layout, column);
  };
  const dated = (id: string): string | null => (plan.dated.some((d) => d.fact === id) ? id : null);
  const id = `gets.${receipt}`;
  return {
    ends: ends(id),
    dated: dated(id),
    amount: ends(`${id}.amount`),
    datedAmount: dated(`${id}.amount`),
    times: timesOf(understood.rulebook, receipt),
  };
}

/** Where the names of a right are counted; those that the day has no law for are counted nowhere. */
export function wayOf(
  { plan }: Pick<ScenarioPlan, 'plan'>,
  told: Told,
  rest: Pick<Way, 'readsLife' | 'asks' | 'answers'>,
): Way {
  const at = (name: string | null): number =>
    name === null ? -1 : plan.counted.findIndex((c) => c.right.right.name === name);
  return { whole: at(told.whole), byItself: at(told.byItself), byLetter: at(told.byLetter), ...rest };
}
