/**
 * The next question, version 1: the one thing worth asking next about a household, why, and what each answer would do.
 * Dates are ISO strings, money is in euros; words are in the language asked.
 */
import type { Seen, Verdict } from '../../explain/answer.ts';
import type { Kept } from '../../values/types.ts';

/** How the answer is given. */
export type Asks =
  | { readonly kind: 'truth' }
  | { readonly kind: 'choice'; readonly values: readonly Labelled[] }
  /** One of the persons described, or `none`. */
  | { readonly kind: 'person'; readonly values: readonly Labelled[] }
  | { readonly kind: 'number'; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  /** Whether there is anybody or anything besides what is listed; if so it is described, row by row. */
  | { readonly kind: 'list' };

export interface Labelled {
  readonly value: string;
  readonly label: string;
}

/** A right for a person that is open, and that the question is asked for. */
export interface QuestionFor {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  /** Whether one of the answers that were tried settles it. */
  readonly settles: boolean;
  /** Euros a year that weigh in the order of questions, and where they come from. */
  readonly worth: { readonly value: number; readonly from: 'amount' | 'typical' | 'median' };
  /** Published share of those entitled who do not have it. */
  readonly nonTakeUp: number | null;
}

/** What one answer would do. */
export interface AnswerTried {
  readonly value: Seen;
  readonly label: string;
  /** The rights whose verdict it would settle. */
  readonly settles: readonly {
    readonly right: string;
    readonly name: string;
    readonly claimant: string;
    readonly verdict: Verdict;
  }[];
}

export interface Question {
  /** Stays the same for the same fact of the same person or thing: what `skip` takes. */
  readonly id: string;
  readonly fact: string;
  /** The person, thing or `home` that it is about. */
  readonly of: string;
  readonly label: string;
  readonly question: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  /** Where the answer is written in the situation: keys and, for rows of a list, their number. */
  readonly path: readonly (string | number)[];
  readonly asks: Asks;
  /** How the fact is dated; `null` for one that is not. */
  readonly kept: Kept | null;
  /** Of a fact that is kept by the year, the years of which an answer counts, the first one first; none of any other. */
  readonly years: readonly number[];
  /** What holds today is known, and a law reads the time before: the answer is since when. */
  readonly since: boolean;
  /** Ids of the questions that have to be answered besides before anything changes; none where one answer is enough. */
  readonly with: readonly string[];
  /** What it would settle: whether there is a right, or only how much it gives. */
  readonly goal: 'verdict' | 'amount';
  readonly rights: readonly QuestionFor[];
  readonly answers: readonly AnswerTried[];
}

export interface NextQuestion {
  readonly version: 1;
  readonly date: string;
  readonly language: string;
  readonly rulebook: { readonly name: string; readonly version: string; readonly hash: string };
  /** `null` where no answer that somebody could give would change anything. */
  readonly question: Question | null;
  /** Rights that are still open, with or without a question. */
  readonly open: readonly { readonly right: string; readonly name: string; readonly claimant: string }[];
}
