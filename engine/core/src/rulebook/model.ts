/**
 * The rulebook in memory: what the loader makes of the files, before any evaluation.
 *
 * Dates are whole numbers yyyymmdd. Amounts are in their unit (euros); the lowering puts money on its grid.
 */
import type { Case, NoCase, SkippedCase, Turn } from './case.ts';
import type { Body, Condition, Formula, Place } from '../language/ast.ts';
import type { Basis, Kept, Unit, ValueType } from '../values/types.ts';

/** `person`, `home`, or the name of a kind of thing. */
export type ScopeName = string;

export interface FactDef {
  /** `birth`, `home.region`, `building.cadastral`, `gets.ris`, `gets.ris.amount`. */
  readonly id: string;
  readonly scope: ScopeName;
  readonly type: ValueType;
  readonly kept: Kept | null;
  /** Worked out by this formula unless somebody states it. */
  readonly is: Formula | null;
  /** What follows from other facts, where nothing else was told. */
  readonly implied: readonly Implication[];
  /** Ranges that stand beside what follows in the second reading of the rulebook, and in no other. */
  readonly estimated: readonly Estimate[];
  /** The value that listing a person states, unless the situation says otherwise. */
  readonly listed: string | null;
  /** The value of a choice kept in spells that every person has until the day before birth. */
  readonly unborn: string | null;
  /** Id of the list of communes where the fact holds: whoever tells the commune has told it. */
  readonly communes: string | null;
  /** Why people are asked for it singly, where no screen asks or closes it; `null` where that is not said. */
  readonly ask: 'always' | 'until_usual' | null;
  /** Nobody can change it (a birth date): never offered as the nearest change. */
  readonly fixed: boolean;
  readonly holder: string | null;
  readonly delay: string | null;
  readonly place: Place;
}

/** Wherever `when` certainly holds, the fact has `value`: by law or by logic, never by custom. */
export interface Implication {
  readonly value: Formula;
  readonly when: Formula;
}

/** A line of the second reading: it speaks of today's month, quarter or year, and of `yearsBack` years before this one. */
export interface Estimate extends Implication {
  readonly yearsBack: number;
}

export interface ThingDef {
  readonly kind: string;
  /** Rows are nested under a person, or under the home. */
  readonly of: 'person' | 'home';
  /** Name (without prefix) of the fact of type person that says whose it is. */
  readonly owner: string;
  /** Where it certainly holds of a row that stands for the unlisted, there is no such row. */
  readonly none: Formula | null;
  readonly place: Place;
}

/** A group: a test over `me` and `member` within a frame. */
export interface GroupDef {
  readonly name: string;
  /** `roof`, `register`, `everybody`, or a kind of thing. */
  readonly over: string;
  readonly asOf: Formula | null;
  readonly where: Formula;
  readonly place: Place;
}

export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  /** A date yyyymmdd. */
  | { readonly kind: 'date'; readonly value: number }
  /** A day of the year, mmdd. */
  | { readonly kind: 'month_day'; readonly value: number }
  /** Nobody can answer it here: the least and the greatest that it can be, and why. */
  | { readonly kind: 'unknown'; readonly min: number; readonly max: number; readonly why: string }
  /** It differs from one person to another, and is known to lie between two ends. */
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'table'; readonly cells: Readonly<Record<string, Cell>> }
  /**
   * A step function. `cells[0]` holds below `bounds[0]`, `cells[i]` between `bounds[i-1]` and `bounds[i]`.
   * `equal: 'upper'`: a value equal to a bound falls into the step above it (`from`); `'lower'`: below (`above`, `up_to`).
   * A `null` cell cannot be looked up.
   */
  | {
      readonly kind: 'steps';
      readonly equal: 'upper' | 'lower';
      readonly bounds: readonly number[];
      readonly cells: readonly (Cell | null)[];
    }
  /** Brackets: `rates[i]` applies to the part above `thresholds[i]` and up to the next. */
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
  /** `majority` (shared) or `ris.amount` (name of the right, name). */
  readonly id: string;
  readonly type:
    | { readonly kind: 'number'; readonly unit: Unit; readonly basis?: Basis }
    | { readonly kind: 'date' }
    | { readonly kind: 'month_day' }
    | { readonly kind: 'list'; readonly of: string };
  /** Facts whose values index the table, outermost first; empty for a plain figure or steps alone. */
  readonly by: readonly string[];
  /** The day when the next value is due (yyyymmdd), or words, or nothing. */
  readonly review: number | string | null;
  /** Sorted by `from`. */
  readonly values: readonly DatedCell[];
  readonly place: Place;
}

export interface Source {
  readonly act: string;
  readonly numac: string | null;
  readonly link: string | null;
}

export interface OpenPoint {
  /** `reading.ris.two_debtors`, `discretion.ris.equity`. */
  readonly id: string;
  readonly kind: 'reading' | 'discretion';
  /** Who decides (discretion). */
  readonly of: string | null;
  readonly type: ValueType;
  readonly source: string | null;
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
  /** Lines of this route alone; the law's own lines where empty. */
  readonly lines: readonly Line[];
  readonly place: Place;
}

/** A fact that a law derives, of a person or of each thing of a kind. */
export interface LawFact {
  /** `ris.category`, `ris.building.counted`. */
  readonly id: string;
  readonly scope: ScopeName;
  readonly body: Body;
  readonly place: Place;
}

/** A receipt that a law states does not go with its right. */
export interface NotWith {
  readonly receipt: string;
  readonly source: string;
  /** It comes first; otherwise the two exclude each other. */
  readonly first: boolean;
  readonly place: Place;
}

/** The law of one right from one day on. */
/** Only whoever wants a right is concerned: `of` says who does, `unless` for whom that is no matter of wishing. */
export interface Wish {
  readonly of: Formula;
  readonly unless: Formula | null;
}

export interface Law {
  readonly right: string;
  readonly from: number;
  /** Last day on which it holds, if the right ends or another file follows. */
  readonly until: number | null;
  /** The day whose law file applies: of the answer, of the request, or of the last review where that is later. */
  readonly appliesBy: 'date' | 'asked' | 'reviewed';
  /** Months within which a file is reviewed; `null` where nothing says so. */
  readonly reviewedWithin: number | null;
  readonly source: string | null;
  readonly claimant: Formula;
  readonly oncePer: string | null;
  readonly extendsTo: string | null;
  readonly lasts: Formula | null;
  readonly notWith: readonly NotWith[];
  /** Who can receive it at all; everybody where nothing is said. */
  readonly heldBy: Formula | null;
  /** `null`: a right that is never a matter of wishing. */
  readonly wish: Wish | null;
  readonly paidTo: Formula | null;
  readonly groups: readonly GroupDef[];
  readonly open: readonly OpenPoint[];
  readonly facts: readonly LawFact[];
  readonly routes: readonly Route[];
  readonly lines: readonly Line[];
  readonly file: string;
}

export interface Right {
  /** Folder name. */
  readonly id: string;
  /** Its name in formulas: that of the folder with _ for -. */
  readonly name: string;
  readonly receipt: string;
  /** What the receipt was called before. */
  readonly formerly: readonly string[];
  readonly level: string;
  readonly payer: string;
  readonly domain: string;
  readonly draft: boolean;
  readonly typical: { readonly value: number; readonly source: string } | null;
  readonly nonTakeUp: number | null;
  /** By none of its routes the effect begins before the request. */
  readonly fromRequest: boolean;
  readonly sources: Readonly<Record<string, Source>>;
  /** Sorted by `from`; periods do not overlap. */
  readonly laws: readonly Law[];
  readonly figures: readonly Figure[];
  readonly claim: unknown;
  readonly cases: readonly Case[];
  /** Cases that are written down and not held. */
  readonly skipped: readonly SkippedCase[];
  /** What turns it: one fact of one of its cases. */
  readonly turns: Turn | null;
  /** What no case can touch. */
  readonly noCase: readonly NoCase[];
}

/**
 * What the rulebook is not sure of: a disputed reading, a figure that is not known or known from no official source, a
 * case that is held within a margin or not at all.
 */
export type DebtKind = 'reading' | 'unknown' | 'derived' | 'secondary' | 'margin' | 'skipped';

/** The texts of one language: of the vocabulary, of each right, of the crossings. Plain nested records of strings. */
export interface Texts {
  readonly vocabulary: TextTree;
  readonly rights: Readonly<Record<string, TextTree>>;
  readonly crossings: CrossingTexts;
  /** Name and sentence of each right that is listed and not encoded. */
  readonly listed: TextTree;
  /** What each term of the glossary means. */
  readonly glossary: TextTree;
}

export interface CrossingTexts {
  /** `sources`, `flows`, `consequences`, `directions`, `official`, `levels`. */
  readonly kinds: TextTree;
  /** What each source is, by its sentence in the files; empty in the language of the files. */
  readonly evidence: TextTree;
  readonly divergences: TextTree;
  readonly remedies: TextTree;
  /** Letters, in the languages of the administration; in others a translation for the reader. */
  readonly letters: TextTree;
  readonly events: TextTree;
}

export interface TextTree {
  readonly [key: string]: string | TextTree | readonly string[];
}

export interface Relations {
  readonly values: readonly string[];
  /** Degree of each relation, least and greatest. */
  readonly degrees: Readonly<Record<string, readonly [number, number]>>;
}
