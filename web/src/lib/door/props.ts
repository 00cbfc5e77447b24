/** What a page of the desk starts from, on the server and in the browser. */
import type { Language } from '../languages.ts';
import type { CompareView } from '../guichet/compare/view.ts';
import type { PlanView } from '../guichet/plan/plan.ts';
import type { RegistersView } from '../guichet/registers/view.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import type { Tongue } from '../words/droits-results/desk.ts';
import type { PageWords } from '../words/index.ts';
import type { Answers } from './answers.ts';
import type { Form } from './form.ts';
import type { Place } from './place.ts';
import type { Terms } from './terms.ts';
import type { DoorView } from './view.ts';

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

export interface DoorData {
  readonly place: Place;
  /** `null` where nothing was answered before. */
  readonly answers: Answers | null;
  readonly view: DoorView | null;
  /** The form of somebody who has said nothing yet, where there is no view. */
  readonly form: Form | null;
  readonly law: LawAddresses;
  /** Where the page of a tool is asked for by its address; a script that comes to one fetches the words. */
  readonly tools: {
    readonly words: GuichetWords;
    readonly plan: PlanView | null;
    readonly registers: RegistersView | null;
    readonly compare: CompareView | null;
  } | null;
  readonly words: PageWords;
  readonly terms: Terms;
  /** What addresses of the language start with. */
  readonly home: string;
}

export interface DoorProps {
  readonly data: DoorData;
}

/** What the title of a window says. */
export function titleOf({ words }: Pick<DoorData, 'words'>, place: Place, view: DoorView | null): string {
  const titles = { ...words.tools, form: words.title, rights: words.results.title, letter: words.letter.title };
  const title = place.kind === 'right' ? view?.opened?.title : titles[place.kind];
  return `${title ?? words.results.title} – Recto-Verso`;
}
