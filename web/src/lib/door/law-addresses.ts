/** This module describes the addresses of the files that the engine in the browser reads. */
import type { Language } from '../languages.ts';
import type { DeskLanguage } from '../words/droits-results/desk.ts';

/** Lists the addresses of the files that an answer needs. */
export interface LawFiles {
  readonly law: string;
  readonly texts: string;
  /** Lists the addresses of the generated modules, each with the first day of its period, an integer, yyyymmdd. */
  readonly screens: readonly { readonly from: number; readonly address: string }[];
}

/** Lists the addresses of all files that the engine in the browser reads. */
export interface LawAddresses extends LawFiles {
  /**
   * Gives the addresses of the whole law when the others have only the law of today and later, for a visitor who asked
   * for an earlier day on another page; otherwise it is `null`.
   */
  readonly all: LawFiles | null;
  /** The verso also needs these two files; they are fetched when the answer is there. */
  readonly crossings: string;
  readonly crossingTexts: string;
  /** Maps each language of the desks to the address of the texts of the printed sheet. */
  readonly desk: Readonly<Record<DeskLanguage, string>>;
  /** These two files have the events of a life; they are fetched when a visitor opens an event. */
  readonly events: string;
  readonly eventTexts: string;
  /**
   * Lists the languages of letters, each with the file from which they are written; it is fetched when a letter is
   * opened.
   */
  readonly letters: readonly {
    readonly language: Language;
    readonly address: string;
    /** Is `true` when letters in this language are sent; otherwise they are translations for the reader. */
    readonly sent: boolean;
  }[];
  /** Gives the address of the texts of the tools of `/guichet`; they are fetched when a tool is used. */
  readonly tools: string;
}
