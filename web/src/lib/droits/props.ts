/** What a page of `/droits` starts from, on the server and in the browser. */
import type { Answers } from '../door/answers.ts';
import type { DeskView } from '../door/claim.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { Terms } from '../door/terms.ts';
import type { Language } from '../languages.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import type { PageWords } from '../words/index.ts';
import type { Cuts } from './ages.ts';
import type { Tongue } from './tongue.ts';
import type { DroitsPlace } from './place.ts';
import type { Told } from './results/sheet.ts';
import type { Beside } from './results/sheet-words.ts';
import type { DroitsVerso } from './results/verso.ts';
import type { ResultsAsked } from './results/view.ts';
import type { DroitsView } from './view.ts';

/** Whom to call at once, for one need. */
export interface UrgentHelp {
  readonly id: string;
  readonly label: string;
  /** By where they help, in the order in which the rules name them. */
  readonly places: readonly { readonly where: string; readonly desks: readonly DeskView[] }[];
}

export interface DroitsData {
  readonly place: DroitsPlace;
  /** `null` where nothing was answered before. */
  readonly answers: Answers | null;
  readonly view: DroitsView | null;
  readonly verso: DroitsVerso | null;
  /** A form was sent without an answer. */
  readonly empty: boolean;
  readonly urgent: readonly UrgentHelp[];
  readonly cuts: Cuts;
  readonly communes: readonly string[];
  readonly law: LawAddresses;
  readonly words: DroitsWords;
  /** In the language of the law: what stands within its questions. */
  readonly lawWords: DroitsWords;
  /** `null`: the page is spoken in the language of the law. */
  readonly tongue: Tongue | null;
  readonly pageWords: PageWords;
  readonly terms: Terms;
  readonly paper: ResultsAsked;
  /** What a printed sheet says in the languages of the desks. */
  readonly beside: Beside;
  /** What the rulebook says to the desks, where the results stand on this page; a script fetches it. */
  readonly told: Told | null;
  readonly language: Language;
  /** What addresses of the language start with. */
  readonly home: string;
}

export interface DroitsProps {
  readonly data: DroitsData;
}

/** What the title of a window says: never a question of somebody's life where others may look on. */
export function droitsTitle({ words }: Pick<DroitsData, 'words'>, place: DroitsPlace): string {
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
