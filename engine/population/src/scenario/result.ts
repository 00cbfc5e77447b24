/**
 * This module defines the result of a scenario as it is shown. Most counts have a certain and a possible value. Numbers
 * that would reveal too few persons are `null`, and groups that are too small are left out.
 */
import type { Today } from '../run/today.ts';
import type { Edits } from './edit.ts';
import type { Likelihood, TextInEachLanguage } from './likelihood.ts';
import type { HelpPart, Published } from './model.ts';
import type { Claims, Euros, ScenarioMeasure, ScenarioMove } from './cells.ts';
import type { Dimension } from './dimensions.ts';
import type { Setting } from './job.ts';
import type { Status } from './decide.ts';

/** Describes a number by its certain and its possible value. Each is `null` when it would reveal too few persons. */
export interface ResultRange {
  readonly certain: number | null;
  readonly possible: number | null;
  /**
   * Holds the lowest and the highest value of the 95 % interval for chance, or `null` when one of the two values is
   * hidden or the interval cannot be computed.
   */
  readonly within: readonly [number, number] | null;
}

export interface SettingResult {
  readonly persons: Readonly<Record<ScenarioMeasure, ResultRange>>;
  /** Counts a claim once when a couple or a home shares it. */
  readonly claims: Readonly<Record<Claims, ResultRange>>;
  /** Holds euros a year. `undue` is what is paid beyond what is due, and `missing` is what is due and not paid. */
  readonly euros: Readonly<Record<Euros, ResultRange>>;
}

/**
 * Counts the persons who have one status before and another, or the same, after. `persons` is `null` when they are too
 * few to be shown.
 */
export interface StatusFlow {
  readonly before: Status;
  readonly after: Status;
  readonly persons: number | null;
  /** Has the meaning of `within` in `ResultRange`. */
  readonly within: readonly [number, number] | null;
}

/** Describes today's situation of one right. */
export interface RightToday extends Today {
  readonly right: string;
}

export interface RightResult {
  /** Is the id of the right. */
  readonly right: string;
  readonly settings: Readonly<Record<Setting, SettingResult>>;
  /**
   * Holds the change from today to the scenario, added up over persons or, for euros, over homes. `certain` is the
   * least change and `possible` the greatest. What is not known is taken to be the same today and in the scenario.
   */
  readonly change: SettingResult;
  /** Counts the persons who start to receive the right and are entitled to it, and those who stop receiving it. */
  readonly moved: Readonly<Record<ScenarioMove, ResultRange>>;
  readonly flows: readonly StatusFlow[];
}

/** Describes the homes that gain, or the homes that lose. */
export interface MoneyChange {
  /** Counts the homes that certainly have more (or less). The amounts below are theirs. */
  readonly homes: number | null;
  /** Counts the homes that possibly have more (or less). */
  readonly possible: number | null;
  /** Holds euros a year, which are negative for homes that have less. */
  readonly least: number | null;
  readonly greatest: number | null;
}

export interface GroupResult {
  readonly dimension: Dimension | 'all';
  /** Is `null` for the whole population. */
  readonly word: string | null;
  readonly homes: number;
  readonly persons: number;
  readonly sample: { readonly homes: number; readonly persons: number };
  readonly rights: readonly RightResult[];
  /** Is `null` for groups of persons, because amounts are only computed for homes. */
  readonly money: { readonly more: MoneyChange; readonly less: MoneyChange } | null;
  /**
   * Counts the persons whose receipt the scenario ends, and the euros that they received from it in a year. Is `null`
   * when the scenario ends no receipt of this group, and for groups of persons.
   */
  readonly ended: { readonly persons: number | null; readonly euros: number | null } | null;
}

export interface PublishedNumberCheck extends Published {
  /** Is `null` when the published number is an input, or when the result has no number to compare it with. */
  readonly simulated: ResultRange | null;
  /**
   * Says whether the published number lies within the simulated range. Is `null` when nothing was simulated for it, or
   * when the simulated number is hidden.
   */
  readonly isInside: boolean | null;
}

export interface TriedLikelihood {
  readonly name: string;
  readonly end: 'low' | 'high';
  readonly value: number;
  /**
   * Counts, for the first right, how many more persons are certainly reached than before; `undue` counts how many more
   * certainly have it without being entitled.
   */
  readonly reached: number;
  readonly undue: number;
}

/**
 * Gives the least and the greatest hours. For `taken` each likelihood has its assumed value; for `range` it has any
 * value of its range.
 */
export interface HoursBand {
  readonly taken: readonly [number, number];
  readonly range: readonly [number, number];
}

/**
 * Holds the hours a year in which associations and social services help with requests, and with amounts that are
 * claimed back.
 */
export interface Hours {
  readonly observed: HoursBand;
  readonly scenario: HoursBand;
  readonly change: HoursBand;
  readonly assumed: readonly (Likelihood & { readonly name: HelpPart })[];
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly variant: string | null;
  /** Lists what the user changed compared with the files. */
  readonly edits: Edits;
  readonly title: TextInEachLanguage;
  readonly question: TextInEachLanguage;
  readonly date: string;
  readonly seed: number;
  readonly rulebook: { readonly version: string; readonly hash: string };
  readonly scenarios: { readonly hash: string };
  /** Copies what `population.json` says of the population that was run. */
  readonly population: Readonly<Record<string, unknown>>;
  /** Counts the homes that were run, out of all homes of the tables. */
  readonly homes: { readonly run: number; readonly of: number };
  readonly unlawful: TextInEachLanguage | null;
  /** Is the share of what is paid but not due that is recovered. */
  readonly recovered: number;
  /** Holds today's totals of the whole population, for each right that has a law on that day. */
  readonly today: readonly RightToday[];
  readonly groups: readonly GroupResult[];
  /** Is `null` when a number behind the hours would reveal too few persons. */
  readonly hours: Hours | null;
  readonly published: readonly PublishedNumberCheck[];
  readonly sensitivity: {
    readonly homes: number;
    /** Holds the result when each likelihood has its assumed value. */
    readonly taken: { readonly reached: number; readonly undue: number };
    readonly tried: readonly TriedLikelihood[];
  } | null;
  readonly likelihoods: readonly (Likelihood & { readonly name: string })[];
  readonly assumptions: readonly TextInEachLanguage[];
  readonly unseen: readonly TextInEachLanguage[];
}
