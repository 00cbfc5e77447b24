/** What a scenario came to, as it is shown: every number a band, and none that would tell of too few persons. */
import type { Today } from '../run/today.ts';
import type { Edits } from './edit.ts';
import type { Likelihood, Spoken } from './likelihood.ts';
import type { HelpPart, Published } from './model.ts';
import type { Claims, Euros, Measure, Move } from './cells.ts';
import type { Dimension } from './beside.ts';
import type { Setting } from './job.ts';
import type { Status } from './decide.ts';

/** From what is certain to what is possible; `null` where it would tell of too few. */
export interface Range {
  readonly certain: number | null;
  readonly possible: number | null;
  /** From the lowest to the highest that chance leaves open, 95 times of 100; `null` where it cannot be told. */
  readonly within: readonly [number, number] | null;
}

export interface SettingResult {
  readonly persons: Readonly<Record<Measure, Range>>;
  /** One where a couple or a home shares it. */
  readonly claims: Readonly<Record<Claims, Range>>;
  /** A year. Paid less undue plus missing is due. */
  readonly euros: Readonly<Record<Euros, Range>>;
}

/** Persons on their way from a status to another; `null` where they are too few to be shown. */
export interface Flow {
  readonly before: Status;
  readonly after: Status;
  readonly persons: number | null;
  /** As of a `Range`. */
  readonly within: readonly [number, number] | null;
}

/** Today of a right, by its id. */
export interface RightToday extends Today {
  readonly right: string;
}

export interface RightResult {
  /** Id of the right. */
  readonly right: string;
  readonly settings: Readonly<Record<Setting, SettingResult>>;
  /** From today to the scenario, home by home, least and greatest; what is not known is the same in both. */
  readonly change: SettingResult;
  /** Persons who come to receive what they are entitled to, and who no longer receive it, person by person. */
  readonly moved: Readonly<Record<Move, Range>>;
  readonly flows: readonly Flow[];
}

/** A gain and the loss of the same run, never one without the other. */
export interface Change {
  /** That have more, or less, for certain; the euros are theirs. */
  readonly homes: number | null;
  /** Of which it is possible. */
  readonly possible: number | null;
  /** Euros a year, negative of those who have less. */
  readonly least: number | null;
  readonly greatest: number | null;
}

export interface GroupResult {
  readonly dimension: Dimension | 'all';
  /** `null`: the whole. */
  readonly word: string | null;
  readonly homes: number;
  readonly persons: number;
  readonly sample: { readonly homes: number; readonly persons: number };
  readonly rights: readonly RightResult[];
  /** `null`: of persons, who have no money of their own here. */
  readonly money: { readonly more: Change; readonly less: Change } | null;
  /** Persons whose receipt the scenario ends, and what they received of it in a year; `null` where it ends none. */
  readonly ended: { readonly persons: number | null; readonly euros: number | null } | null;
}

export interface Checked extends Published {
  /** `null` of what is an input, or not counted here. */
  readonly simulated: Range | null;
  /** Whether the published number lies within; `null` where it is no check. */
  readonly isInside: boolean | null;
}

export interface Tried {
  readonly name: string;
  readonly end: 'low' | 'high';
  readonly value: number;
  /** Persons reached more than before, of the first right, and persons who have it without being entitled. */
  readonly reached: number;
  readonly undue: number;
}

/** From what is certain to what is possible as all is taken; and from the lowest to the highest of all that is assumed. */
export interface HoursBand {
  readonly taken: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Hours of a year in which others help with requests, and with what is asked back. */
export interface Hours {
  readonly observed: HoursBand;
  readonly scenario: HoursBand;
  readonly change: HoursBand;
  readonly assumed: readonly (Likelihood & { readonly name: HelpPart })[];
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly variant: string | null;
  /** What was otherwise than in the files. */
  readonly edits: Edits;
  readonly title: Spoken;
  readonly question: Spoken;
  readonly date: string;
  readonly seed: number;
  readonly rulebook: { readonly version: string; readonly hash: string };
  readonly scenarios: { readonly hash: string };
  /** What `population.json` says of what was run. */
  readonly population: Readonly<Record<string, unknown>>;
  /** How many homes of the tables were run. */
  readonly homes: { readonly run: number; readonly of: number };
  readonly unlawful: Spoken | null;
  /** Of what is paid and not due: how much is paid back in the end. */
  readonly recovered: number;
  /** Of the whole, as `population run` says it of the same tables and day; rights that the day has no law for are left out. */
  readonly today: readonly RightToday[];
  readonly groups: readonly GroupResult[];
  /** `null` where a number behind them would tell of too few. */
  readonly hours: Hours | null;
  readonly published: readonly Checked[];
  readonly sensitivity: {
    readonly homes: number;
    /** As they are taken. */
    readonly taken: { readonly reached: number; readonly undue: number };
    readonly tried: readonly Tried[];
  } | null;
  readonly likelihoods: readonly (Likelihood & { readonly name: string })[];
  readonly assumptions: readonly Spoken[];
  readonly unseen: readonly Spoken[];
}
