/** A synthetic population as it is drawn: columns, the steps that draw them, and the figures that they are held against. */
import type { Place } from '@recto-verso/engine/language';
import type { FactDef } from '@recto-verso/engine/rulebook';
import type { ValueType } from '@recto-verso/engine/values';

export interface Column {
  /** `home`, `person` or a kind of thing. */
  readonly scope: string;
  readonly name: string;
  readonly type: ValueType;
  /** The fact of the vocabulary; `null` for a column of the population alone. */
  readonly fact: FactDef | null;
  /** Only for what follows: not written. */
  readonly scratch: boolean;
}

/** Whose row a column is read in. */
export type RowOf = 'own' | 'home' | 'owner' | 'partner' | 'head';

export interface Ref {
  readonly row: RowOf;
  readonly column: Column;
}

/** Holds where one of the lists holds, and a list where all of it does. */
export type Test = readonly (readonly Condition[])[];
export type Condition =
  | { readonly kind: 'codes'; readonly of: Ref; readonly codes: readonly number[] }
  | { readonly kind: 'between'; readonly of: Ref; readonly min: number; readonly max: number };

export type Points = readonly (readonly [number, number])[];

export type Draw =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'shares'; readonly codes: readonly number[]; readonly upTo: readonly number[] }
  | { readonly kind: 'chance'; readonly of: number | Ref }
  | { readonly kind: 'quantiles'; readonly points: Points; readonly at: Ref | null }
  | {
      readonly kind: 'sum';
      readonly constant: number;
      readonly parts: readonly { readonly of: Ref; readonly times: number | Ref }[];
    }
  | { readonly kind: 'curve'; readonly points: Points; readonly of: Ref }
  | { readonly kind: 'take'; readonly take: Take; readonly of: Ref | null; readonly persons: Test | null }
  | { readonly kind: 'person'; readonly who: Who }
  | { readonly kind: 'born' | 'days_ago'; readonly of: Ref };
export type Take = 'sum' | 'any' | 'count' | 'max' | 'min';
export type Who = 'self' | 'head' | 'partner' | 'owner' | 'nobody';

export interface Case {
  readonly when: Test | null;
  readonly draw: Draw;
  readonly round: number | null;
  readonly min: number;
  readonly max: number;
}

export interface Step {
  readonly column: Column;
  readonly cases: readonly Case[];
  /** The year of whose prices its amounts are; `null`: they are none. */
  readonly moneyOf: number | null;
}

/** Things that rows of persons or homes get. */
export interface ThingRule {
  readonly name: string;
  readonly kind: string;
  readonly of: 'person' | 'home';
  /** The fact that says whose it is. */
  readonly owner: string;
  readonly when: Test | null;
}

export interface DatedFact {
  readonly fact: FactDef;
  readonly scope: string;
  readonly name: string;
  /** In the order of time; the first holds for all days before. */
  readonly pieces: readonly { readonly since: PieceStart; readonly column: Column }[];
}
/** Years or months before that of the population; `null`: the beginning of time. */
export type PieceStart = { readonly unit: 'years' | 'months'; readonly back: number } | null;

/** What is the same for everybody. */
export interface Settled {
  readonly column: Column;
  readonly value: number;
}

export type Stage =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'things'; readonly thing: string; readonly rules: readonly ThingRule[] };

export interface Member {
  readonly role: string;
  readonly count: number | Column;
  readonly most: number;
  readonly partnerOf: string | null;
}

export interface HouseholdType {
  readonly id: string;
  readonly members: readonly Member[];
}

/** What the registers hold in place of a column. */
export interface Seen {
  readonly divergence: string;
  readonly step: Step;
}

export interface Figure {
  readonly value: number;
  readonly date: string;
  readonly source: string;
  readonly confidence: 'H' | 'M' | 'L';
  readonly note: string | null;
}

export interface Marginal extends Figure {
  readonly id: string;
  readonly count: 'persons' | 'households';
  readonly when: Test | null;
  /** The value is a share of these; `null`: it is a number. */
  readonly among: Test | null;
  /** The value is the mean of this column, in the prices of a year. */
  readonly mean: { readonly of: Ref; readonly moneyOf: number | null } | null;
  /** Households are weighed to meet it, a step draws by it, or neither, so that it can check. */
  readonly use: 'calibrate' | 'draw' | 'check';
}

export interface Total extends Figure {
  readonly id: string;
  readonly rights: readonly string[];
  readonly count: 'claimants' | 'households' | 'covered';
  readonly when: Test | null;
  readonly law: number;
  readonly why: string | null;
}

export interface PopulationModel {
  readonly name: string;
  readonly about: string;
  readonly version: string;
  readonly licence: string;
  readonly date: number;
  /** Of the whole country. */
  readonly households: number;
  readonly sources: ReadonlyMap<string, { readonly about: string; readonly link: string }>;
  readonly prices: ReadonlyMap<number, number>;
  /** What the level of prices rests on. */
  readonly pricesSource: string;
  /** Steps of homes before anybody lives there. */
  readonly homes: readonly Step[];
  readonly types: readonly HouseholdType[];
  /** What the second role is to the first. */
  readonly ties: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly roles: readonly string[];
  readonly stages: readonly Stage[];
  readonly dated: readonly DatedFact[];
  readonly settled: readonly Settled[];
  readonly seen: readonly Seen[];
  readonly marginals: readonly Marginal[];
  readonly totals: readonly Total[];
  readonly columns: readonly Column[];
  /** What is taken so because nobody published it: the column, and why. */
  readonly assumptions: readonly { readonly of: string; readonly why: string; readonly place: Place }[];
}

/** Columns that the make-up of a household gives, under names that no file draws. */
export const TYPE = 'x_type';
export const ROLE = 'x_role';
export const ORDER = 'x_order';
export const COUPLED = 'x_coupled';
export const SIZE = 'x_size';
export const RULE = 'x_rule';
/** The place of the partner among the persons of the household; -1: nobody. */
export const PARTNER = 'partner';
/** A column of the population alone begins so. */
export const OWN = 'x_';
