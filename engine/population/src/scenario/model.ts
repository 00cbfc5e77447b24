/** A scenario as it is run, and how likely people are to be reached. Rights have their names of formulas here. */
import type { Place } from '@recto-verso/engine/language';
import type { Cell, Rulebook } from '@recto-verso/engine/rulebook';
import { type Language, periodOf, TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { Exploration } from './explore/model.ts';
import type { Likelihood, Spoken } from './likelihood.ts';

/** The likelihoods by name: `on_request.<id of the right>`, `letter`, `round`, `computer`, `recovered`, `registers`. */
export type TakeUp = ReadonlyMap<string, Likelihood>;

/** Shares of those who come for help, and the hours that it takes. */
export const HELP = ['at_ease', 'vulnerable', 'computer', 'payback', 'request', 'round', 'recovery'] as const;
export type HelpPart = (typeof HELP)[number];
/** All of them where there are scenarios. */
export type Help = ReadonlyMap<HelpPart, Likelihood>;

/** How a scenario can grant a route: by itself, after a letter, or when somebody asks. */
export type Grant = 'automatic' | 'proactive' | 'on-request';

export interface Channel {
  /** Routes by how they are granted in the scenario, where it is another way than today. */
  readonly routes: ReadonlyMap<string, Grant>;
  readonly reads: 'registers' | 'life';
  readonly rounds: number;
  readonly computerOnly: boolean;
}

export interface Window {
  /** `undefined`: as the law has it; `null`: without an end. */
  readonly since?: number | null | undefined;
  readonly until?: number | null | undefined;
}

/** A receipt that ends for persons of whom a column of the population says at least so much. */
export interface Ending {
  readonly receipt: string;
  readonly column: string;
  readonly from: number;
  /** How often a year it is paid. */
  readonly times: number;
}

/** How often a year a receipt is paid, by the unit of its amount. */
export function timesOf({ facts }: Pick<Rulebook, 'facts'>, receipt: string): number {
  const amount = facts.find(({ id }) => id === `gets.${receipt}.amount`);
  return TIMES_A_YEAR[(amount && periodOf(amount.type)) ?? 'once'];
}

export interface Change {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly parameters: ReadonlyMap<string, NewFigure>;
  readonly lawOf: ReadonlyMap<string, number>;
  readonly windows: ReadonlyMap<string, ReadonlyMap<string, Window>>;
  readonly ends: readonly Ending[];
}

export interface Published {
  readonly id: string;
  readonly about: string;
  readonly value: number;
  readonly date: string;
  readonly link: string;
  readonly use: 'check' | 'input';
  /** `null`: an estimate, and no bound. */
  readonly bound: 'at_least' | 'at_most' | null;
  /** Id of the right. */
  readonly right: string;
  readonly count: 'persons' | 'claims';
  readonly of: 'entitled' | 'reached' | 'forgotten' | 'left_out' | 'undue';
  readonly at: 'before' | 'after' | 'change';
  /** `null`: of nothing, a number of its own. */
  readonly per: 'ended' | null;
  readonly variant: string | null;
  readonly why: string | null;
}

export interface Variant {
  readonly title: Spoken;
  readonly date: number | null;
  /** Where and why it could not be done today. */
  readonly unlawful: Spoken | null;
  readonly change: Change;
}

export interface Scenario extends Variant {
  readonly id: string;
  readonly question: Spoken;
  /** Names of the rights, in the order of the file. */
  readonly rights: readonly string[];
  readonly variants: ReadonlyMap<string, Variant>;
  readonly assumptions: readonly Spoken[];
  readonly unseen: readonly Spoken[];
  readonly published: readonly Published[];
  readonly place: Place;
}

/** The likelihoods of a funnel from what is looked through to what is confirmed, in its order. */
export const FUNNEL = ['hidden', 'spread', 'second', 'inquiry', 'finds', 'errs'] as const;
export type FunnelPart = (typeof FUNNEL)[number];

/** A crossing of data that looks for what people do not say, and flags who lies far from the mean. */
export interface Detection {
  readonly id: string;
  readonly title: Spoken;
  readonly question: Spoken;
  readonly receipts: readonly string[];
  readonly above: number;
  readonly likelihoods: Readonly<Record<FunnelPart, Likelihood>>;
  readonly unlawful: Spoken | null;
  readonly assumptions: readonly Spoken[];
  readonly unseen: readonly Spoken[];
  readonly published: readonly CountedNumber[];
}

export interface CountedNumber {
  readonly id: string;
  readonly about: string;
  readonly value: number;
  /** `null` where the source gives none. */
  readonly date: string | null;
  readonly link: string;
  readonly use: 'check' | 'input';
  readonly of: 'flagged' | 'looked_into' | 'confirmed';
  readonly why: string | null;
}

/** What likelihoods and published numbers rest on, by language and by the English sentence; none in English. */
export type Notes = ReadonlyMap<Language, ReadonlyMap<string, string>>;

export interface ScenarioBook {
  readonly scenarios: readonly Scenario[];
  readonly detections: readonly Detection[];
  readonly explorations: readonly Exploration[];
  readonly takeUp: TakeUp;
  readonly help: Help;
  readonly notes: Notes;
  /** SHA-256 over the files but the notes, which stands beside that of the rulebook in every result. */
  readonly hash: string;
}

/** Names of the routes of a right, in all of its law files. */
export function routesOf({ rights }: Rulebook, name: string): readonly string[] {
  const right = rights.find((one) => one.name === name);
  return [...new Set((right?.laws ?? []).flatMap((law) => law.routes.map(({ id }) => id)))];
}

/** What a figure would be: one number, or cells of its table, each a number or the key of the cell whose value it has. */
export type NewFigure = number | Readonly<Record<string, number | string>>;

/** A cell in place of another; `null` where the new value does not fit its kind. */
export function cellIn(cell: Cell, value: NewFigure): Cell | null {
  if (typeof value === 'number')
    return cell.kind === 'number' || cell.kind === 'unknown' ? { kind: 'number', value } : null;
  if (cell.kind !== 'table') return null;
  const cells = { ...cell.cells };
  for (const [key, one] of Object.entries(value)) {
    const made = typeof one === 'string' ? cell.cells[one] : cells[key] && cellIn(cells[key], one);
    if (cells[key] === undefined || made === undefined || made === null) return null;
    cells[key] = made;
  }
  return { kind: 'table', cells };
}
