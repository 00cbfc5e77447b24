/**
 * This module declares the model of a synthetic population: its columns, the steps that draw them, and the figures with
 * which they are compared.
 */
import type { Place } from '@recto-verso/engine/language';
import type { FactDef } from '@recto-verso/engine/rulebook';
import type { ValueType } from '@recto-verso/engine/values';

export interface PopulationColumn {
  /** The scope is `home`, `person` or a kind of thing. */
  readonly scope: string;
  readonly name: string;
  readonly type: ValueType;
  /** Is the fact of the vocabulary, or `null` for a column that only the population has. */
  readonly fact: FactDef | null;
  /** Is `true` for a column from which only other columns are computed and which is not written to the files itself. */
  readonly scratch: boolean;
}

/** Says whose row a column is read from. */
export type RowOf = 'own' | 'home' | 'owner' | 'partner' | 'head';

export interface Ref {
  readonly row: RowOf;
  readonly column: PopulationColumn;
}

/** Describes a test. It holds when at least one of the lists holds; a list holds when all of its conditions do. */
export type Test = readonly (readonly TestCondition[])[];
export type TestCondition =
  | { readonly kind: 'codes'; readonly of: Ref; readonly codes: readonly number[] }
  | { readonly kind: 'between'; readonly of: Ref; readonly min: number; readonly max: number };

export type Points = readonly (readonly [number, number])[];

export type DrawMethod =
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

export interface DrawCase {
  readonly when: Test | null;
  readonly draw: DrawMethod;
  readonly round: number | null;
  readonly min: number;
  readonly max: number;
}

export interface DrawStep {
  readonly column: PopulationColumn;
  readonly cases: readonly DrawCase[];
  /**
   * Is the year in whose prices the step's amounts are written. It is `null` when the step states no year; its amounts
   * are then not converted.
   */
  readonly moneyOf: number | null;
}

/** Describes a thing that the matching persons or homes get. */
export interface ThingRule {
  readonly name: string;
  readonly kind: string;
  readonly of: 'person' | 'home';
  /** Names the fact that says who owns the thing. */
  readonly owner: string;
  readonly when: Test | null;
}

export interface DatedFact {
  readonly fact: FactDef;
  readonly scope: string;
  readonly name: string;
  /** Lists the pieces in chronological order. The first one also holds for all earlier days. */
  readonly pieces: readonly { readonly since: PieceStart; readonly column: PopulationColumn }[];
}
/**
 * Says in which year or month a piece begins, counted back from that of the population's day. The piece begins on the
 * first day of that year or month. The start is `null` for the beginning of time.
 */
export type PieceStart = { readonly unit: 'years' | 'months'; readonly back: number } | null;

/** Describes a fact that has the same value for everybody. */
export interface SettledFact {
  readonly column: PopulationColumn;
  readonly value: number;
}

export type Stage =
  | { readonly kind: 'step'; readonly step: DrawStep }
  | { readonly kind: 'things'; readonly thing: string; readonly rules: readonly ThingRule[] };

export interface HouseholdMember {
  readonly role: string;
  readonly count: number | PopulationColumn;
  readonly most: number;
  readonly partnerOf: string | null;
}

export interface HouseholdType {
  readonly id: string;
  readonly members: readonly HouseholdMember[];
}

/** Describes what the registers record instead of the actual value of a column. */
export interface RegisterStep {
  readonly divergence: string;
  readonly step: DrawStep;
}

export interface PublishedFigure {
  readonly value: number;
  readonly date: string;
  readonly source: string;
  readonly confidence: 'H' | 'M' | 'L';
  readonly note: string | null;
}

export interface Marginal extends PublishedFigure {
  readonly id: string;
  readonly count: 'persons' | 'households';
  readonly when: Test | null;
  /** Selects the rows of which the value is a share. It is `null` when the value is a number or a mean. */
  readonly among: Test | null;
  /**
   * Names the column of which the value is the mean. `moneyOf` is the year in whose prices it was published, and `null`
   * when it is no amount. The whole field is `null` when the value is a number or a share.
   */
  readonly mean: { readonly of: Ref; readonly moneyOf: number | null } | null;
  /**
   * Says how the figure is used: the weights are calibrated to it, a step draws with it, or neither, so that it can
   * check the result.
   */
  readonly use: 'calibrate' | 'draw' | 'check';
}

export interface Total extends PublishedFigure {
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
  /** Is the number of households in the whole country. */
  readonly households: number;
  readonly sources: ReadonlyMap<string, { readonly about: string; readonly link: string }>;
  readonly prices: ReadonlyMap<number, number>;
  readonly pricesSource: string;
  /** Lists the steps for homes, which run before any person exists. */
  readonly homes: readonly DrawStep[];
  readonly types: readonly HouseholdType[];
  /** Maps a first and a second role to what the second is to the first. */
  readonly ties: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly roles: readonly string[];
  readonly stages: readonly Stage[];
  readonly dated: readonly DatedFact[];
  readonly settled: readonly SettledFact[];
  readonly seen: readonly RegisterStep[];
  readonly marginals: readonly Marginal[];
  readonly totals: readonly Total[];
  readonly columns: readonly PopulationColumn[];
  /** Lists the assumptions that replace figures which nobody published: the column, and the reason. */
  readonly assumptions: readonly { readonly of: string; readonly why: string; readonly place: Place }[];
}

/**
 * The type of a household (`TYPE`) is drawn by a step of `households.yaml`. The other columns follow from the
 * composition of the household, or from the rules for its things, and no step can draw them.
 */
export const TYPE = 'x_type';
export const ROLE = 'x_role';
export const ORDER = 'x_order';
export const COUPLED = 'x_coupled';
export const SIZE = 'x_size';
export const RULE = 'x_rule';
/** Names the column with the partner's index among the persons of the household, or -1 for nobody. */
export const PARTNER = 'partner';
/** The names of columns that only the population has begin with this prefix. */
export const POPULATION_COLUMN_PREFIX = 'x_';
