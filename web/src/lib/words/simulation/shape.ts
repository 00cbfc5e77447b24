/** The words of the analysts' door. `{n}` and the like are holes. */
import type { FunnelPart, FunnelStep } from '@recto-verso/population/scenarios';
import type { ChartWords } from './charts/shape.ts';
import type { ExplorationWords } from './exploration/shape.ts';
import type { HoursWords } from './hours/shape.ts';
import type { TodayWords } from './today/shape.ts';
import type { OutcomeId } from '../../simulation/outcomes.ts';

export type StatusWord = 'receives' | 'forgotten' | 'undue' | 'not' | 'open';
export type SlotWord = 'grant' | 'reads' | 'rounds' | 'computer';
export type DimensionWord = 'region' | 'type' | 'decile' | 'tenure' | 'digital' | 'age';

export interface SimulationWords {
  readonly title: string;
  readonly lead: string;
  readonly library: string;
  /** `{date}`, `{n}`. */
  readonly lastRun: string;
  readonly notRun: string;
  readonly all: string;
  readonly unlawful: string;
  /** Stands in every plot, so that it survives a picture of the screen. */
  readonly synthetic: string;
  /** `{homes}`, `{of}`, `{date}`, `{seed}`. */
  readonly about: string;
  readonly variants: string;
  readonly itself: string;

  readonly outcomes: Readonly<Record<OutcomeId, string>>;
  readonly statuses: Readonly<Record<StatusWord, string>>;
  readonly before: string;
  readonly after: string;
  readonly total: string;

  readonly phrase: {
    /** `{keep}`, `{gain}`, `{forgotten}`, `{law}`, `{wrong}`. */
    readonly hundred: string;
    /** `{undue}`, `{open}`. */
    readonly besides: string;
    /** `{n}`, `{right}`. */
    readonly who: string;
    readonly nobody: string;
  };
  readonly pairs: {
    readonly title: string;
    readonly persons: string;
    readonly gain: string;
    /** `{n}`. */
    readonly loss: string;
    readonly euros: string;
    /** `{n}`. */
    readonly more: string;
    /** `{n}`. */
    readonly less: string;
    readonly errors: string;
    readonly missing: string;
    readonly undue: string;
  };
  /** `{n}`, `{euros}`. */
  readonly ended: string;
  readonly flow: {
    /** `{gain}`, `{loss}`, `{wrong}`. */
    readonly title: string;
    readonly unit: string;
  };
  readonly squares: { readonly title: string; readonly unit: string };
  readonly table: {
    readonly title: string;
    readonly unit: string;
    readonly outcome: string;
    readonly hundred: string;
    readonly persons: string;
    /** Cells that are not shown are in no sum. */
    readonly partly: string;
    readonly few: string;
  };
  readonly errors: {
    readonly title: string;
    readonly unit: string;
    readonly real: string;
    readonly has: string;
    readonly hasNot: string;
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly right: string;
    readonly forgotten: string;
    readonly undue: string;
    readonly leftOpen: string;
  };
  readonly groups: {
    readonly title: string;
    readonly unit: string;
    /** What a thin line over a bar is. */
    readonly within: string;
    readonly gain: string;
    readonly loss: string;
    readonly group: string;
    readonly dimensions: Readonly<Record<DimensionWord, string>>;
    /** Words of the tables that no fact of the vocabulary has. */
    readonly words: Readonly<Record<string, string>>;
    /** `{n}`. */
    readonly decile: string;
    /** `{age}`. */
    readonly years: string;
  };
  readonly rights: {
    readonly title: string;
    readonly unit: string;
    readonly right: string;
    readonly entitled: string;
    readonly reached: string;
    readonly forgotten: string;
    readonly leftOut: string;
    readonly undue: string;
    readonly paid: string;
    readonly settings: Readonly<Record<'observed' | 'full' | 'scenario', string>>;
    readonly setting: string;
  };
  readonly published: {
    readonly title: string;
    readonly unit: string;
    readonly what: string;
    readonly published: string;
    readonly simulated: string;
    readonly reading: string;
    readonly inside: string;
    readonly outside: string;
    readonly input: string;
    readonly notCounted: string;
  };
  readonly sensitivity: {
    readonly title: string;
    /** `{homes}`. */
    readonly unit: string;
    readonly likelihood: string;
    readonly low: string;
    readonly high: string;
    readonly taken: string;
    readonly reached: string;
    readonly turns: string;
    readonly turnsNone: string;
  };
  readonly likelihoods: {
    readonly title: string;
    readonly lead: string;
    readonly names: Readonly<Record<string, string>>;
    /** `{right}`. */
    readonly onRequest: string;
    readonly value: string;
    readonly range: string;
    readonly ground: string;
    readonly assumption: string;
  };
  readonly assumptions: string;
  readonly unseen: string;
  readonly seeTable: string;
  /** `{least}`, `{greatest}`. */
  readonly interval: string;
  /** `{what}`. */
  readonly changed: string;
  /** The rules, or the scenarios, are others than those of the result. */
  readonly older: string;
  readonly run: {
    /** `{right}`, and the slots. */
    readonly sentence: string;
    /** What each slot chooses, for whoever does not see where it stands. */
    readonly slots: Readonly<Record<SlotWord, string>>;
    /** As the scenario has it: the first of each. */
    readonly asItIs: Readonly<Record<SlotWord, string>>;
    readonly grants: Readonly<Record<'automatic' | 'proactive' | 'on-request', string>>;
    readonly reads: Readonly<Record<'registers' | 'life', string>>;
    readonly noRound: string;
    readonly oneRound: string;
    /** `{n}`. */
    readonly rounds: string;
    readonly computer: Readonly<Record<'yes' | 'no', string>>;
    readonly shares: string;
    /** `{value}`, `{range}`. */
    readonly taken: string;
    readonly reset: string;
    readonly title: string;
    readonly lead: string;
    readonly variant: string;
    readonly seed: string;
    readonly homes: string;
    /** `{n}`. */
    readonly homesOf: string;
    readonly start: string;
    readonly link: string;
    readonly back: string;
    readonly none: string;
    readonly busy: string;
    readonly gone: string;
    readonly failed: string;
    /** `{n}`. */
    readonly waiting: string;
    /** `{share}`. */
    readonly running: string;
    /** `{seconds}`. */
    readonly left: string;
    readonly refresh: string;
    readonly stop: string;
    readonly stopped: string;
    readonly done: string;
  };
  readonly compare: {
    readonly title: string;
    readonly lead: string;
    readonly choose: string;
    readonly add: string;
    /** `{title}`. */
    readonly remove: string;
    readonly none: string;
    readonly gone: string;
    readonly measure: string;
    readonly right: string;
    readonly law: string;
    readonly concerned: string;
    readonly hundred: string;
    readonly reached: string;
    readonly forgotten: string;
    readonly undue: string;
    readonly more: string;
    readonly less: string;
    readonly moreEuros: string;
    readonly lessEuros: string;
  };
  readonly downloads: { readonly title: string; readonly csv: string; readonly json: string };
  readonly reproduce: string;
  /** A crossing that looks for what people do not say. */
  readonly detection: {
    readonly sentence: string;
    readonly ratio: string;
    readonly none: string;
    readonly seen: string;
    readonly about: string;
    readonly squares: { readonly title: string; readonly unit: string };
    readonly right: string;
    readonly wrong: string;
    readonly funnel: {
      readonly title: string;
      readonly unit: string;
      readonly step: string;
      readonly taken: string;
      readonly range: string;
      readonly steps: Readonly<Record<FunnelStep, string>>;
    };
    readonly weighs: { readonly title: string; readonly unit: string; readonly noEnd: string };
    readonly grounds: string;
    /** What is taken so of the crossing itself. */
    readonly lead: string;
    readonly names: Readonly<Record<FunnelPart, string>>;
    readonly between: string;
    readonly outside: string;
    /** Who is flagged is told what to do. */
    readonly help: string;
  };
  readonly exploration: ExplorationWords;
  readonly charts: ChartWords;
  readonly hours: HoursWords;
  readonly today: TodayWords;
}
