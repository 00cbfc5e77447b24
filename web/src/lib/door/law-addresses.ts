/** Where a page of either door finds what its engine reads. */
import type { Language } from '../languages.ts';
import type { Tongue } from '../words/droits-results/desk.ts';

/** Addresses of what an answer needs. */
export interface LawFiles {
  readonly law: string;
  readonly texts: string;
  /** Generated modules, by the first day (yyyymmdd) of their period. */
  readonly screens: readonly { readonly from: number; readonly address: string }[];
}

/** Addresses of what the browser's engine reads. */
export interface LawAddresses extends LawFiles {
  /** Where that is the law of today and later: all of the law, for whoever asked for an earlier day on another page. */
  readonly all: LawFiles | null;
  /** What the verso reads beside them: asked for when the answer is there. */
  readonly crossings: string;
  readonly crossingTexts: string;
  /** What a printed sheet says in the languages of the desks. */
  readonly desk: Readonly<Record<Tongue, string>>;
  /** What can happen in a life: asked for when somebody opens one. */
  readonly events: string;
  readonly eventTexts: string;
  /** What a letter of each language is written with: asked for when somebody opens one. */
  readonly letters: readonly {
    readonly language: Language;
    readonly address: string;
    /** Whether letters of this language are sent; otherwise they are translations. */
    readonly sent: boolean;
  }[];
  /** The words of the desk's tools: asked for when one is used. */
  readonly tools: string;
}
