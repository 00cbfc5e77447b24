/**
 * What the crossing of databases is made of: who holds what, where it flows, how the household then looks, what may come
 * of it, and what a person can do. Conditions and formulas stand in rules, which are understood and worked out as laws are.
 */
import type { Direction, Evidence, Frequency } from '../../contract/crossings.ts';
import type { Right } from '../model.ts';

/** Conditions over a person with formulas beside them, in the form of a right that nobody claims: its one route is `arises`. */
export interface PatchRule {
  readonly right: Right;
  readonly operations: readonly Operation[];
}

/** What one operation of a patch does. `where`, `is`, `since` and `with` name facts of the rule; `scope` is whose rows they read. */
export type Operation =
  | {
      readonly kind: 'set';
      readonly fact: string;
      readonly scope: string;
      readonly where: string | null;
      readonly value:
        { readonly kind: 'stated'; readonly raw: unknown } | { readonly kind: 'formula'; readonly fact: string };
      /** From when a dated fact is otherwise: the day of the answer, always, or the day that a fact of the rule gives. */
      readonly since: { readonly kind: 'date' | 'always' } | { readonly kind: 'fact'; readonly fact: string };
      readonly why: string | null;
    }
  | {
      readonly kind: 'partner';
      /** Who the partner is; `null`: nobody is. */
      readonly with: string | null;
      readonly where: string | null;
      readonly why: string | null;
    }
  | { readonly kind: 'remove'; readonly thing: string; readonly where: string | null; readonly why: string | null }
  | {
      readonly kind: 'add';
      readonly thing: string;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly why: string | null;
    };

export interface DataSource {
  readonly id: string;
  /** Rows of the catalogue of sources. */
  readonly rows: readonly number[];
  readonly delay: string | null;
  readonly delayConfidence: 'source' | 'assumed' | null;
  readonly basis: readonly Evidence[];
  readonly readers: readonly string[];
  readonly links: readonly string[];
}

export type FlowLevel = 'automatic' | 'semi-automatic' | 'on-request' | 'request-then-automatic' | 'ended';

export interface Feed {
  /** Id of a right, or what the ids of several begin with. */
  readonly right: string;
  readonly since: string | null;
  readonly level: FlowLevel | null;
  readonly snapshot: string | null;
  /** Key of the text that says what breaks it. */
  readonly breaks: string | null;
  readonly links: readonly string[];
}

export interface Flow {
  readonly id: string;
  readonly from: readonly string[];
  readonly purpose: 'grant' | 'control' | 'both';
  readonly feeds: readonly Feed[];
  readonly basis: readonly Evidence[];
  readonly links: readonly string[];
}

export interface Divergence {
  readonly id: string;
  readonly published: boolean;
  readonly sources: readonly string[];
  readonly flows: readonly string[];
  /** Ids of rights, or what the ids of several begin with. */
  readonly touches: readonly string[];
  readonly directions: readonly Direction[];
  readonly follows: readonly string[];
  /** What its patch shows: the base, or, where base and life agree, the household just across a line of the law. */
  readonly shows: 'base' | 'line';
  /** What has to be encoded before it can be worked out; its rule is `null` then. */
  readonly awaits: string | null;
  readonly rule: PatchRule | null;
  readonly remedies: readonly string[];
  readonly strength: 'documented' | 'rule' | 'unsourced';
  readonly evidence: readonly Evidence[];
  readonly frequency: readonly Frequency[];
}

export type RemedyKind =
  | 'appeal'
  | 'hearing'
  | 'motivation'
  | 'access'
  | 'correction'
  | 'review'
  | 'waiver'
  | 'request'
  | 'complaint'
  | 'none';

export interface Remedy {
  readonly id: string;
  readonly kind: RemedyKind;
  /** Ids of rights, or what the ids of several begin with; empty: whatever names it. */
  readonly appliesTo: readonly string[];
  readonly to: string | null;
  readonly limit: TimeLimit | null;
  /** Within which the other side has to answer. */
  readonly answer: { readonly months: number } | { readonly days: number } | null;
  readonly suspends: boolean | null;
  readonly free: boolean | null;
  readonly letter: string | null;
  readonly evidence: readonly Evidence[];
}

export interface TimeLimit {
  readonly months: number | null;
  readonly days: number | null;
  readonly from: string;
  /** A last day that is no working day is moved to the next one. */
  readonly nextWorkingDay: boolean;
}

/** Days on which a time limit does not end. */
export interface Holidays {
  /** Days of the year, mmdd. */
  readonly fixed: readonly number[];
  /** Days after Easter Sunday. */
  readonly easter: readonly number[];
  readonly weekend: readonly string[];
}

export interface LifeEvent {
  readonly id: string;
  /** Its place among what is shown first; `null`: only in the whole list. */
  readonly order: number | null;
  readonly rule: PatchRule;
  /** What the user may tell of it: name → the fact of the vocabulary whose type, unit and bounds it has. */
  readonly asks: Readonly<Record<string, string>>;
  /** The fact of the rule that gives the day from which it holds; `null`: the day of the answer. */
  readonly day: string | null;
  readonly joins: Newcomer | null;
  readonly declare: readonly Duty[];
}

/** Somebody who joins the household. */
export interface Newcomer {
  readonly id: string;
  readonly tie: 'partner' | 'none' | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What has to be declared, where and by when; the words stand in the texts, in the same order. */
export interface Duty {
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

export interface CrossingBook {
  readonly sources: readonly DataSource[];
  readonly flows: readonly Flow[];
  /** In the order of how hard they are to undo. */
  readonly consequences: readonly string[];
  /** What the bases hold in place of life; `null` in a rulebook without crossings. */
  readonly official: PatchRule | null;
  readonly divergences: readonly Divergence[];
  readonly remedies: readonly Remedy[];
  readonly holidays: Holidays | null;
  readonly events: readonly LifeEvent[];
}

/** The rules of a book, as rights that nobody claims. */
export function rulesIn(book: CrossingBook): readonly PatchRule[] {
  return [
    ...(book.official === null ? [] : [book.official]),
    ...book.divergences.flatMap((d) => d.rule ?? []),
    ...book.events.map((e) => e.rule),
  ];
}

/** A rulebook without crossings. */
export const NO_CROSSINGS: CrossingBook = {
  sources: [],
  flows: [],
  consequences: [],
  official: null,
  divergences: [],
  remedies: [],
  holidays: null,
  events: [],
};
