/**
 * This module defines the rulebook in memory: what the loader makes of the files, before anything is evaluated.
 *
 * Dates are integers yyyymmdd. Amounts are in their unit (euros); lowering rounds money to its grid.
 */
import type { Case, NoCase, SkippedCase, Turn } from './case.ts';
import type { Body, Condition, Formula, Place } from '../language/ast.ts';
import type { Basis, KeptForm, Unit, ValueType } from '../values/types.ts';

/** Is `person`, `home`, or the name of a kind of thing. */
export type ScopeName = string;

export interface FactDef {
  /**
   * Identifies the fact, for example `birth`, `home.region`, `building.cadastral`, `gets.example` or
   * `gets.example.amount`.
   */
  readonly id: string;
  readonly scope: ScopeName;
  readonly type: ValueType;
  readonly kept: KeptForm | null;
  /** Is the formula that computes the fact unless somebody states it. It is `null` for a fact that is not computed. */
  readonly is: Formula | null;
  /** Lists the lines by which the fact follows from other facts. They narrow what was told of the fact. */
  readonly implied: readonly Implication[];
  /** Lists estimated ranges. They narrow the fact further, but only in the reading of the rulebook with estimates. */
  readonly estimated: readonly EstimateLine[];
  /** Lists the values that the fact has for nearly everybody. No verdict rests on them. */
  readonly usual: readonly UsualLine[];
  /** Is the value that a person has because they are listed in the situation, unless the situation says otherwise. */
  readonly listed: string | null;
  /**
   * Is the value that every person has until the day before their birth. Only a choice that is kept in spells has one.
   */
  readonly unborn: string | null;
  /**
   * Is the id of the list of communes in which the fact holds, so that the commune of the home can settle the fact. It
   * is `null` for a fact that has no such list.
   */
  readonly communes: string | null;
  /** Is `true` when people are asked for this fact on its own because nothing else can tell it. */
  readonly isAlwaysAsked: boolean;
  /**
   * Is `true` when nobody can change the fact (such as a birth date). It is never offered as a change that would turn a
   * verdict.
   */
  readonly fixed: boolean;
  readonly holder: string | null;
  readonly delay: string | null;
  readonly place: Place;
}

/**
 * Says that the fact has `value` wherever `when` certainly holds. This follows from law or logic, never from what is
 * usual.
 */
export interface Implication {
  readonly value: Formula;
  readonly when: Formula;
}

/**
 * Describes one estimate of a fact, which is used only in the reading of the rulebook with estimates. It applies to the
 * day of the answer (for a fact that is kept by month, quarter or year, to the current one), and to the `yearsBack`
 * years before it.
 */
export interface EstimateLine extends Implication {
  readonly yearsBack: number;
}

/** Describes the value that a fact has for nearly everybody for whom `when` certainly holds. */
export interface UsualLine extends Implication {
  /** Is the share of these people whose value is another one, from 0 to 1. */
  readonly exceptions: number;
}

export interface ThingDef {
  readonly kind: string;
  /** Says whether the things are listed under a person or under the home. */
  readonly of: 'person' | 'home';
  /** Is the name (without prefix) of the fact of type `person` that gives the owner. */
  readonly owner: string;
  /**
   * Is a condition that is read in the row that stands for unlisted things, mostly about their owner. Where it
   * certainly holds, there are no things of this kind besides those listed.
   */
  readonly none: Formula | null;
  readonly place: Place;
}

/** Describes a group: a test over `me` and `member` within a frame. */
export interface GroupDef {
  readonly name: string;
  /** Names the frame: `roof`, `register`, `everybody`, another group, or a kind of thing. */
  readonly over: string;
  readonly asOf: Formula | null;
  readonly where: Formula;
  readonly place: Place;
}

export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  /** Holds a date, an integer yyyymmdd. */
  | { readonly kind: 'date'; readonly value: number }
  /** Holds a day of the year, an integer mmdd. */
  | { readonly kind: 'month_day'; readonly value: number }
  /** Stands for a value that nobody can give here: `min` and `max` bound it, and `why` gives the reason. */
  | { readonly kind: 'unknown'; readonly min: number; readonly max: number; readonly why: string }
  /** Stands for a value that differs between persons and is known to lie between `min` and `max`. */
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'table'; readonly cells: Readonly<Record<string, Cell>> }
  /**
   * Describes a step function. `cells[0]` holds below `bounds[0]`, `cells[i]` between `bounds[i-1]` and `bounds[i]`.
   * With `equal: 'upper'` a value equal to a bound belongs to the step above it (`from`, `below`); with `'lower'` it
   * belongs to the step below it (`above`, `up_to`). A `null` cell cannot be looked up.
   */
  | {
      readonly kind: 'steps';
      readonly equal: 'upper' | 'lower';
      readonly bounds: readonly number[];
      readonly cells: readonly (Cell | null)[];
    }
  /** Describes brackets: `rates[i]` applies to the part above `thresholds[i]`, up to the next threshold. */
  | { readonly kind: 'scale'; readonly thresholds: readonly number[]; readonly rates: readonly number[] }
  | { readonly kind: 'list'; readonly values: readonly string[] };

export type Confidence = 'official' | 'secondary' | 'derived';

export interface DatedCell {
  readonly from: number;
  readonly cell: Cell;
  readonly source: string;
  readonly confidence: Confidence | null;
  readonly place: Place;
}

export interface Figure {
  /** Is the name of a shared figure (`majority`), or the name of a right and that of its figure (`example.amount`). */
  readonly id: string;
  readonly type:
    | { readonly kind: 'number'; readonly unit: Unit; readonly basis?: Basis }
    | { readonly kind: 'date' }
    | { readonly kind: 'month_day' }
    | { readonly kind: 'list'; readonly of: string };
  /**
   * Lists the facts whose values index the table, outermost first. It is empty for a plain figure or for steps alone.
   */
  readonly by: readonly string[];
  /**
   * Gives the day on which the next value is due (yyyymmdd), or says in words when to look again. It is `null` when
   * nothing is written.
   */
  readonly review: number | string | null;
  /** Lists the dated values, sorted by `from`. */
  readonly values: readonly DatedCell[];
  readonly place: Place;
}

export interface Source {
  readonly act: string;
  readonly numac: string | null;
  readonly link: string | null;
}

export interface OpenPoint {
  /** Identifies the point, for example `reading.example.some_point` or `discretion.example.equity`. */
  readonly id: string;
  readonly kind: 'reading' | 'discretion';
  /** Says who decides, for a discretion. It is `null` for a reading. */
  readonly of: string | null;
  readonly type: ValueType;
  readonly source: string | null;
  /**
   * Says how an authority nearly always decides, with the share of decisions that are otherwise, from 0 to 1. It is
   * `null` where nothing is usual. No verdict rests on it.
   */
  readonly usual: { readonly value: 'yes' | 'no'; readonly exceptions: number } | null;
  readonly place: Place;
}

export type LineKind = 'pays' | 'saves' | 'costs' | 'tells';
export interface Line {
  readonly kind: LineKind;
  readonly id: string;
  readonly formula: Formula;
}

export type Grant = 'automatic' | 'proactive' | 'on-request' | 'renewed';
export interface Route {
  readonly id: string;
  readonly grant: Grant;
  readonly since: number | null;
  readonly until: number | null;
  readonly starts: Formula;
  readonly lasts: Formula | null;
  readonly claimFrom: Formula | null;
  readonly claimBy: Formula | null;
  readonly provisional: Formula | null;
  readonly extendsTo: string | null;
  readonly source: string | null;
  readonly when: Condition;
  /** Lists the lines of this route alone. When it is empty, the lines of the law apply. */
  readonly lines: readonly Line[];
  readonly place: Place;
}

/** Describes a fact that a law derives, for a person, for the home, or for each thing of a kind. */
export interface LawFact {
  /** Identifies the fact, for example `example.category` or `example.building.counted`. */
  readonly id: string;
  readonly scope: ScopeName;
  readonly body: Body;
  readonly place: Place;
}

/** Describes a receipt that, as a law states, nobody can have together with the right of that law. */
export interface NotWith {
  readonly receipt: string;
  readonly source: string;
  /** Is `true` when the other right comes first. Otherwise the two exclude each other. */
  readonly first: boolean;
  readonly place: Place;
}

/**
 * Describes a right that concerns only some people, who would say so: those who want a lawyer, or those to whom
 * maintenance is due. `whom` says who they are. Whoever meets `unless` is treated as for any other right.
 */
export interface Concern {
  readonly whom: Formula;
  readonly unless: Formula | null;
}

/** Describes the law of one right from one day on. */
export interface Law {
  readonly right: string;
  readonly from: number;
  /**
   * Is the last day on which the law file holds. It is `null` when no end is stated and no other file of the right
   * follows.
   */
  readonly until: number | null;
  /**
   * Says which day selects the law file: the day of the answer, the day of the request, or the day of the last review
   * (or of the request, if that is later).
   */
  readonly appliesBy: 'date' | 'asked' | 'reviewed';
  /**
   * Gives the number of months within which every person's right is reviewed again. It is `null` when nothing is
   * stated.
   */
  readonly reviewedWithin: number | null;
  readonly source: string | null;
  readonly claimant: Formula;
  readonly oncePer: string | null;
  readonly extendsTo: string | null;
  readonly lasts: Formula | null;
  readonly notWith: readonly NotWith[];
  /** Says who can receive the right at all. It is `null` when everybody can. */
  readonly heldBy: Formula | null;
  /** Is `null` for a right that does not depend on whether the person wants it. */
  readonly concerns: Concern | null;
  readonly paidTo: Formula | null;
  readonly groups: readonly GroupDef[];
  readonly open: readonly OpenPoint[];
  readonly facts: readonly LawFact[];
  readonly routes: readonly Route[];
  readonly lines: readonly Line[];
  readonly file: string;
}

export interface Right {
  /** Is the name of the folder. */
  readonly id: string;
  /** Is the name in formulas: the name of the folder with `_` instead of `-`. */
  readonly name: string;
  readonly receipt: string;
  /** Lists former names of the receipt. */
  readonly formerly: readonly string[];
  readonly level: string;
  readonly payer: string;
  readonly domain: string;
  readonly draft: boolean;
  readonly typical: { readonly value: number; readonly source: string } | null;
  readonly nonTakeUp: number | null;
  /** Is `true` when no route of the right takes effect before the day of the request. */
  readonly fromRequest: boolean;
  readonly sources: Readonly<Record<string, Source>>;
  /** Lists the laws, sorted by `from`. Their periods do not overlap. */
  readonly laws: readonly Law[];
  readonly figures: readonly Figure[];
  readonly claim: unknown;
  readonly cases: readonly Case[];
  readonly skipped: readonly SkippedCase[];
  /**
   * Describes the fact that turns the verdict of the right in the household of one of its cases. It is `null` when no
   * case states one.
   */
  readonly turns: Turn | null;
  readonly noCase: readonly NoCase[];
}

/**
 * Names a kind of uncertainty in the rulebook: a disputed reading, a figure that is unknown or that no official source
 * gives, or a case that is tested with a margin or not at all.
 */
export type DebtKind = 'reading' | 'unknown' | 'derived' | 'secondary' | 'margin' | 'skipped';

/**
 * Holds the texts of one language (of the vocabulary, of each right, of the crossings …) as nested records of strings.
 */
export interface Texts {
  readonly vocabulary: TextTree;
  readonly rights: Readonly<Record<string, TextTree>>;
  readonly crossings: CrossingTexts;
  /** Holds the name and a sentence for each right that is listed and not encoded. */
  readonly listed: TextTree;
  /** Holds the explanation of each term of the glossary. */
  readonly glossary: TextTree;
}

export interface CrossingTexts {
  /** Has the sections `sources`, `flows`, `consequences`, `directions`, `official` and `levels`. */
  readonly kinds: TextTree;
  /**
   * Maps the sentence by which the rule files describe a source to its translation. It is empty in the language of the
   * rule files.
   */
  readonly evidence: TextTree;
  readonly divergences: TextTree;
  readonly remedies: TextTree;
  /**
   * Holds letters in the languages of the administration. In any other language they are translations for the reader.
   */
  readonly letters: TextTree;
  readonly events: TextTree;
}

export interface TextTree {
  readonly [key: string]: string | TextTree | readonly string[];
}

export interface Relations {
  readonly values: readonly string[];
  /** Maps each relation to its least and greatest degree. */
  readonly degrees: Readonly<Record<string, readonly [number, number]>>;
}
