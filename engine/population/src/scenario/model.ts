/**
 * This module declares scenarios in the form that is run, and how likely people are to be reached. Unless it says
 * otherwise, a right is given by the name that formulas use, and not by its id.
 */
import type { Place } from '@recto-verso/engine/language';
import type { Cell, Rulebook } from '@recto-verso/engine/rulebook';
import { type Language, getPaymentPeriod, TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { Exploration } from './explore/model.ts';
import type { Likelihood, TextInEachLanguage } from './likelihood.ts';

/**
 * Maps names to likelihoods: `on_request.<name of the right>`, `others` (for a right without its own), `letter`,
 * `round`, `computer`, `recovered`, `registers`.
 */
export type TakeUp = ReadonlyMap<string, Likelihood>;

/** Names the assumptions about help: how many of those concerned are helped, and how many hours this takes. */
export const HELP = ['at_ease', 'vulnerable', 'computer', 'payback', 'request', 'round', 'recovery'] as const;
export type HelpPart = (typeof HELP)[number];
/** Maps each part of `HELP` to its likelihood. It is complete whenever there are scenarios. */
export type Help = ReadonlyMap<HelpPart, Likelihood>;

/** Says how a scenario grants a route: by itself, after a letter, or on request. */
export type ScenarioGrant = 'automatic' | 'proactive' | 'on-request';

export interface Channel {
  /** Maps the ids of the routes for which the scenario states a grant to this grant. */
  readonly routes: ReadonlyMap<string, ScenarioGrant>;
  readonly reads: 'registers' | 'life';
  readonly rounds: number;
  readonly computerOnly: boolean;
}

export interface LawWindow {
  /** An end is `undefined` when it stays as in the law, and `null` when there is no such end. */
  readonly since?: number | null | undefined;
  readonly until?: number | null | undefined;
}

/** Describes a receipt that ends for the persons whose value in a column of the population is at least `from`. */
export interface Ending {
  readonly receipt: string;
  readonly column: string;
  readonly from: number;
  /** Is the number of payments in a year. */
  readonly times: number;
}

/**
 * Returns how often a receipt is paid in a year, by the unit of its amount. Returns 1 when there is no amount, or when
 * its unit names no period.
 */
export function findTimesAYear({ facts }: Pick<Rulebook, 'facts'>, receipt: string): number {
  const amount = facts.find(({ id }) => id === `gets.${receipt}.amount`);
  return TIMES_A_YEAR[(amount && getPaymentPeriod(amount.type)) ?? 'once'];
}

export interface ScenarioChange {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly parameters: ReadonlyMap<string, NewFigure>;
  readonly lawOf: ReadonlyMap<string, number>;
  readonly windows: ReadonlyMap<string, ReadonlyMap<string, LawWindow>>;
  readonly ends: readonly Ending[];
}

export interface Published {
  readonly id: string;
  readonly about: string;
  readonly value: number;
  readonly date: string;
  readonly link: string;
  readonly use: 'check' | 'input';
  /** Is `null` when the published number is an estimate and not a bound. */
  readonly bound: 'at_least' | 'at_most' | null;
  /** Is the id of the right. */
  readonly right: string;
  readonly count: 'persons' | 'claims';
  readonly of: 'entitled' | 'reached' | 'forgotten' | 'left_out' | 'undue';
  readonly at: 'before' | 'after' | 'change';
  /** Is `ended` when the number is a share of the persons whose receipt ends, and `null` when it is no share. */
  readonly per: 'ended' | null;
  readonly variant: string | null;
  readonly why: string | null;
}

export interface Variant {
  readonly title: TextInEachLanguage;
  readonly date: number | null;
  /** Says where and why the scenario would not be lawful today. It is `null` when the file says nothing about this. */
  readonly unlawful: TextInEachLanguage | null;
  readonly change: ScenarioChange;
}

export interface Scenario extends Variant {
  readonly id: string;
  readonly question: TextInEachLanguage;
  /** Lists the names of the rights, in the order of the file. */
  readonly rights: readonly string[];
  readonly variants: ReadonlyMap<string, Variant>;
  readonly assumptions: readonly TextInEachLanguage[];
  readonly unseen: readonly TextInEachLanguage[];
  readonly published: readonly Published[];
  readonly place: Place;
}

/** Lists the likelihoods of a detection, in order, from the homes that are screened to those that are confirmed. */
export const FUNNEL = ['hidden', 'spread', 'second', 'inquiry', 'finds', 'errs'] as const;
export type FunnelPart = (typeof FUNNEL)[number];

/**
 * Describes a crossing of data that looks for what people do not declare. It flags the homes whose consumption exceeds
 * the mean by at least the share `above`.
 */
export interface Detection {
  readonly id: string;
  readonly title: TextInEachLanguage;
  readonly question: TextInEachLanguage;
  readonly receipts: readonly string[];
  readonly above: number;
  readonly likelihoods: Readonly<Record<FunnelPart, Likelihood>>;
  readonly unlawful: TextInEachLanguage | null;
  readonly assumptions: readonly TextInEachLanguage[];
  readonly unseen: readonly TextInEachLanguage[];
  readonly published: readonly CountedNumber[];
}

export interface CountedNumber {
  readonly id: string;
  readonly about: string;
  readonly value: number;
  /** Is `null` when the source gives no date. */
  readonly date: string | null;
  readonly link: string;
  readonly use: 'check' | 'input';
  readonly of: 'flagged' | 'looked_into' | 'confirmed';
  readonly why: string | null;
}

/**
 * Maps each language except English to the translations of the sentences that support likelihoods and published
 * numbers. The keys are the English sentences.
 */
export type Notes = ReadonlyMap<Language, ReadonlyMap<string, string>>;

export interface ScenarioBook {
  readonly scenarios: readonly Scenario[];
  readonly detections: readonly Detection[];
  readonly explorations: readonly Exploration[];
  readonly takeUp: TakeUp;
  readonly help: Help;
  readonly notes: Notes;
  /** Is the SHA-256 of all files except the notes. Every result contains it. */
  readonly hash: string;
}

/** Returns the ids of the routes of a right, over all of its law files. */
export function listRoutes({ rights }: Rulebook, name: string): readonly string[] {
  const right = rights.find((one) => one.name === name);
  return [...new Set((right?.laws ?? []).flatMap((law) => law.routes.map(({ id }) => id)))];
}

/**
 * Holds the new value of a figure: one number, or new cells of its table. A cell is a number, or the key of the cell
 * whose value it takes.
 */
export type NewFigure = number | Readonly<Record<string, number | string>>;

/**
 * Returns a cell with the new value. Returns `null` when the new value does not fit the kind of the cell, or names a
 * key that the table does not have.
 */
export function replaceCell(cell: Cell, value: NewFigure): Cell | null {
  if (typeof value === 'number')
    return cell.kind === 'number' || cell.kind === 'unknown' ? { kind: 'number', value } : null;
  if (cell.kind !== 'table') return null;
  const cells = { ...cell.cells };
  for (const [key, one] of Object.entries(value)) {
    const made = typeof one === 'string' ? cell.cells[one] : cells[key] && replaceCell(cells[key], one);
    if (cells[key] === undefined || made === undefined || made === null) return null;
    cells[key] = made;
  }
  return { kind: 'table', cells };
}
