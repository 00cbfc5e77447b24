/**
 * This module defines the data of crossings: who holds which data, where they flow, what a register shows of the
 * household instead of the reality, what the consequences may be, and what a person can do. Conditions and formulas are
 * stored as rules, which are type-checked and evaluated in the same way as laws.
 */
import type { Direction, Evidence, Frequency } from '../../contract/crossings.ts';
import type { Right } from '../model.ts';

/**
 * Describes a patch and the rule that says for whom it is made. The conditions and formulas of the rule are stored in
 * the form of a right that nobody claims, whose only route is `arises`.
 */
export interface PatchRule {
  readonly right: Right;
  readonly operations: readonly Operation[];
}

/**
 * Describes one operation of a patch. `where`, `with`, and `fact` inside `value` and `since`, name facts of the rule;
 * `scope` says whose rows are changed.
 */
export type Operation =
  | {
      readonly kind: 'set';
      readonly fact: string;
      readonly scope: string;
      readonly where: string | null;
      readonly value:
        { readonly kind: 'stated'; readonly raw: unknown } | { readonly kind: 'formula'; readonly fact: string };
      /**
       * Says from when on a dated fact is changed: from the day of the answer, always, or from the day that a fact of
       * the rule gives.
       */
      readonly since: { readonly kind: 'date' | 'always' } | { readonly kind: 'fact'; readonly fact: string };
      readonly why: string | null;
    }
  | {
      readonly kind: 'partner';
      /** Names the fact that gives the partner. `null` means that the person has no partner. */
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
  /** Lists the numbers of this source in the catalogue of sources. It is empty when no source was consulted. */
  readonly rows: readonly number[];
  readonly delay: string | null;
  readonly delayConfidence: 'source' | 'assumed' | null;
  readonly basis: readonly Evidence[];
  readonly readers: readonly string[];
  readonly links: readonly string[];
}

export type FlowLevel = 'automatic' | 'semi-automatic' | 'on-request' | 'request-then-automatic' | 'ended';

export interface Feed {
  /** Is the id of a right, or the common beginning of the ids of several rights. */
  readonly right: string;
  readonly since: string | null;
  readonly level: FlowLevel | null;
  readonly snapshot: string | null;
  /** Is the key of the text that says what can interrupt the flow to this right. */
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
  /** Lists ids of rights, or the common beginnings of the ids of several rights. */
  readonly touches: readonly string[];
  readonly directions: readonly Direction[];
  readonly follows: readonly string[];
  /**
   * Says what the patch shows. `base` is the household as the database holds it. `line` is used where database and
   * reality agree, and shows the household just across a threshold of the law.
   */
  readonly shows: 'base' | 'line';
  /** Says what has to be encoded before the divergence can be computed. Its `rule` is `null` as long as this is set. */
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
  /**
   * Lists ids of rights, or the common beginnings of the ids of several rights. When it is empty, the remedy applies
   * whatever rights are concerned.
   */
  readonly appliesTo: readonly string[];
  readonly to: string | null;
  readonly limit: TimeLimit | null;
  /**
   * Gives the time within which whoever the remedy is addressed to has to answer. It is `null` when no time is stated.
   */
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
  /** Is `true` when a last day that is not a working day is moved to the next working day. */
  readonly nextWorkingDay: boolean;
}

/** Lists the days that are no working days. A time limit with `nextWorkingDay` does not end on them. */
export interface Holidays {
  /** Lists holidays with a fixed date, as integers mmdd. */
  readonly fixed: readonly number[];
  /** Lists holidays as numbers of days after Easter Sunday. */
  readonly easter: readonly number[];
  readonly weekend: readonly string[];
}

export interface LifeEvent {
  readonly id: string;
  /**
   * Gives the place of the event among the events that are shown first. `null` means that it appears only in the
   * complete list.
   */
  readonly order: number | null;
  readonly rule: PatchRule;
  /**
   * Lists what the user may state about the event. Each name is mapped to the fact of the vocabulary whose type, unit
   * and bounds it has.
   */
  readonly asks: Readonly<Record<string, string>>;
  /** Names the fact of the rule that gives the day from which the event holds. `null` means the day of the answer. */
  readonly day: string | null;
  readonly joins: Newcomer | null;
  readonly declare: readonly DeclarationDuty[];
}

/** Describes a person who joins the household. */
export interface Newcomer {
  readonly id: string;
  readonly tie: 'partner' | 'none' | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Describes a declaration to be made: where, and the source that requires it. The texts list the words for the
 * declarations in the same order.
 */
export interface DeclarationDuty {
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

export interface CrossingBook {
  readonly sources: readonly DataSource[];
  readonly flows: readonly Flow[];
  /** Lists the consequences, from the easiest to undo to the hardest. */
  readonly consequences: readonly string[];
  /**
   * Holds the rule that says what the databases hold instead of the reality. It is `null` in a rulebook without
   * crossings.
   */
  readonly official: PatchRule | null;
  readonly divergences: readonly Divergence[];
  readonly remedies: readonly Remedy[];
  readonly holidays: Holidays | null;
  readonly events: readonly LifeEvent[];
}

/** Returns all rules of a book. Each has the form of a right that nobody claims. */
export function listCrossingRules(book: CrossingBook): readonly PatchRule[] {
  return [
    ...(book.official === null ? [] : [book.official]),
    ...book.divergences.flatMap((d) => d.rule ?? []),
    ...book.events.map((e) => e.rule),
  ];
}

/** Is the book of a rulebook without crossings. */
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
