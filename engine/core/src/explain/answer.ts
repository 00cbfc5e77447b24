/**
 * The public answer, version 1: what `evaluate` gives to a page, a program or a command.
 *
 * Dates are ISO strings. Money is in euros. Nobody needs to parse a sentence: every sentence stands beside
 * the structure that it says in words.
 */
import type { ShownDesk } from '../rulebook/desks/shown.ts';
import type { Period } from '../values/period.ts';

export type Verdict = 'yes' | 'no' | 'depends';
export type Outcome = 'received' | 'automatic' | 'to-claim' | 'depends' | 'human' | 'not-now' | 'not-computed';

/** A value as known: exact, a range, a set of possible values, or a truth. `unit` as in the vocabulary. */
export type Seen =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'truth'; readonly value: Verdict };

/** One line of what a right gives. Numbers as a range; other types in `value`. */
export interface AnswerLine {
  readonly id: string;
  readonly label: string;
  readonly value: Seen;
  readonly period: Period | null;
  /** First day of the newest figure that it can rest on; `null` where it rests on none. */
  readonly asOf: string | null;
  /** Only a route has it that may come to lead once more is known; an amount is then from nothing. Absent where it is certain. */
  readonly perhaps?: true | undefined;
}

export interface Citation {
  readonly source: string;
  readonly act: string;
  readonly numac: string | null;
  readonly link: string | null;
}

/** A figure that a reason used, with its value of that day. */
export interface FigureSeen {
  readonly id: string;
  readonly value: Seen;
  readonly from: string;
  readonly source: Citation;
  readonly confidence: string | null;
  readonly stale: boolean;
}

/** A node of the tree of reasons. `id` is `right.route.condition`, stable between versions of the rulebook. */
export interface Reason {
  readonly id: string;
  readonly kind: 'all' | 'any' | 'not' | 'line';
  readonly verdict: Verdict;
  /** The sentence of the rule in the language asked, values filled in; empty for a node without a name. */
  readonly sentence: string;
  readonly citation: Citation | null;
  readonly facts: readonly { readonly id: string; readonly label: string; readonly value: Seen }[];
  readonly figures: readonly FigureSeen[];
  readonly children: readonly Reason[];
}

/** A fact that is not known and that would help, the most decisive first. */
export interface Missing {
  readonly fact: string;
  /** The person, thing or `home` that it is a fact of. */
  readonly of: string;
  readonly label: string;
  readonly question: string;
  /** Each value that was tried, and the verdict that it gave. */
  readonly tried: readonly { readonly value: Seen; readonly verdict: Verdict }[];
  readonly decisive: boolean;
}

/** The smallest change that turns a `no`. Exactly one of `fact` and `date` says what changes. */
export interface Nearest {
  readonly fact: string | null;
  readonly of: string | null;
  readonly label: string;
  readonly from: Seen | null;
  readonly to: Seen | null;
  /** How far, in the unit of the fact; days for a date; 1 for another value of a choice. */
  readonly distance: number;
  readonly unit: string;
  /** The day when time alone turns it. */
  readonly date: string | null;
  readonly verdict: Verdict;
}

export interface OpenPointSeen {
  readonly id: string;
  readonly kind: 'reading' | 'discretion' | 'figure' | 'other';
  readonly label: string;
  readonly of: string | null;
  readonly results: readonly {
    readonly value: Seen;
    readonly verdict: Verdict;
    readonly pays: readonly AnswerLine[];
  }[];
}

export interface RouteAnswer {
  readonly id: string;
  readonly law: string;
  readonly label: string;
  readonly grant: string;
  readonly verdict: Verdict;
  readonly starts: Seen | null;
  readonly provisional: boolean;
  readonly reasons: Reason;
}

export type { ShownDesk } from '../rulebook/desks/shown.ts';

export interface Claim {
  readonly desk: string;
  readonly phone: string;
  readonly post: string;
  /** The human desks that serve the right where the person lives, nearest first; see `GET /api/v1/desks` for all. */
  readonly desks: readonly ShownDesk[];
  readonly web: string | null;
  readonly steps: readonly string[];
  readonly documents: readonly { readonly id: string; readonly label: string }[];
  readonly downsides: readonly { readonly id: string; readonly label: string }[];
  readonly deadline: string | null;
  readonly retroactivity: string | null;
  readonly decisionDays: number | null;
  /** What the texts say of the decision, in place of the bare number of days. */
  readonly decision: string | null;
  /** The time limit in months or in days; where both are `null`, none was found, which does not mean that there is none. */
  readonly appeal: {
    readonly months: number | null;
    readonly days: number | null;
    readonly court: string;
    readonly free: boolean;
  } | null;
  /** What the texts say of the appeal: court, time limit and cost, in place of the bare structure. */
  readonly appealWords: string | null;
}

/** One of several rights can be had. */
export interface Choice {
  /** Ids of the others. */
  readonly with: readonly string[];
  /** Id of the one, of these and the right itself, that certainly gives more in a year; `null` where none is known to. */
  readonly better: string | null;
  /** Both in words. */
  readonly text: string;
}

export interface RightAnswer {
  readonly right: string;
  readonly name: string;
  readonly official: Readonly<Record<string, string>>;
  readonly claimant: string;
  /** Others who share this one answer (`once_per`), and whom the right covers besides. */
  readonly sharedWith: readonly string[];
  /**
   * Others of whom the same is known, in the same ties: all that stands here holds for each of them, the amounts too, with
   * the names exchanged. Absent where there is nobody.
   */
  readonly alike?: readonly string[] | undefined;
  readonly covers: readonly string[];
  readonly isClaimant: Verdict;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Id of the route by which the right is open or may be; `kept` where only a stated grant that still runs keeps it; none for a no. */
  readonly route: string | null;
  readonly law: string | null;
  readonly pays: readonly AnswerLine[];
  readonly saves: readonly AnswerLine[];
  readonly costs: readonly AnswerLine[];
  readonly tells: readonly AnswerLine[];
  readonly routes: readonly RouteAnswer[];
  readonly missing: readonly Missing[];
  readonly nearest: readonly Nearest[];
  readonly open: readonly OpenPointSeen[];
  /** Rights that this one opens, by the chain. */
  readonly opens: readonly { readonly right: string; readonly claimant: string; readonly after: string }[];
  readonly claim: Claim | null;
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
  /** Other rights that can be claimed in its place, and not beside it. Absent where there is none. */
  readonly choice?: Choice | undefined;
}

export interface Answer {
  readonly version: 1;
  readonly date: string;
  readonly language: string;
  readonly rulebook: { readonly name: string; readonly version: string; readonly hash: string };
  readonly outcomes: readonly RightAnswer[];
  /** What the chain announces: the same situation with the rights found taken as received, later. */
  readonly chain: readonly {
    readonly start: string;
    readonly opens: readonly { readonly right: string; readonly claimant: string; readonly date: string }[];
  }[];
}
