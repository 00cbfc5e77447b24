/** This module defines the data from which a page of `/droits` starts, on the server and in the browser. */
import type { Answers } from '../door/answers.ts';
import type { DeskView } from '../door/claim.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { Terms } from '../door/terms.ts';
import type { Language } from '../languages.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import type { PageWords } from '../words/index.ts';
import type { AgeCuts } from './ages.ts';
import type { ForeignLawText } from './law-language.ts';
import type { DroitsPlace } from './place.ts';
import type { DeskTextsByLanguage } from './results/sheet.ts';
import type { SheetWordsByLanguage } from './results/sheet-words.ts';
import type { DroitsVerso } from './results/verso.ts';
import type { ResultsAsked } from './results/view.ts';
import type { DroitsView } from './view.ts';

export interface UrgentHelp {
  readonly id: string;
  readonly label: string;
  /** Lists the desks grouped by where they help, in the order of the rules. */
  readonly places: readonly { readonly where: string; readonly desks: readonly DeskView[] }[];
}

export interface DroitsData {
  readonly place: DroitsPlace;
  /** Is `null` when nothing was answered before, or when the time of the answers is over. */
  readonly answers: Answers | null;
  readonly view: DroitsView | null;
  readonly verso: DroitsVerso | null;
  /** Is `true` when a form was sent without an answer. */
  readonly empty: boolean;
  readonly urgent: readonly UrgentHelp[];
  readonly cuts: AgeCuts;
  readonly communes: readonly string[];
  readonly law: LawAddresses;
  readonly words: DroitsWords;
  /** Holds the texts in the language of the law; they are used within the questions of the law. */
  readonly lawWords: DroitsWords;
  /** Is `null` when the page is in the language of the law. */
  readonly tongue: ForeignLawText | null;
  readonly pageWords: PageWords;
  readonly terms: Terms;
  readonly paper: ResultsAsked;
  /** Holds the texts of the printed sheet in the languages of the desks. */
  readonly beside: SheetWordsByLanguage;
  /**
   * Holds the texts of the rulebook in the languages of the desks when the server computed the results of this page,
   * else `null`. A script fetches these texts itself.
   */
  readonly told: DeskTextsByLanguage | null;
  readonly language: Language;
  /** The addresses of all pages in the language of this page start with this path. */
  readonly home: string;
}

export interface DroitsProps {
  readonly data: DroitsData;
}

/**
 * Returns the title of the window. It never shows a question about somebody's life, because other people may see it.
 */
export function getDroitsTitle({ words }: Pick<DroitsData, 'words'>, place: DroitsPlace): string {
  const titles: Readonly<Record<DroitsPlace['kind'], string>> = {
    start: words.begin.title,
    urgent: words.title,
    help: words.urgent.title,
    question: words.title,
    'so-far': words.soFar.title,
    check: words.check.title,
    results: words.results.title,
    erased: words.erased.title,
    expired: words.expired.title,
  };
  return `${titles[place.kind]} – Recto-Verso`;
}
