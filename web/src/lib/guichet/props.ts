/** Holds the data from which a page of the desk starts, on the server and in the browser. */
import type { DeskCompareView } from './compare/view.ts';
import type { PlanView } from './plan/plan.ts';
import type { RegistersView } from './registers/view.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import type { PageWords } from '../words/index.ts';
import type { Answers } from '../door/answers.ts';
import type { DeskForm } from '../door/form.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { DeskPlace } from '../door/place.ts';
import type { Terms } from '../door/terms.ts';
import type { DoorView } from '../door/view.ts';

export interface DoorData {
  readonly place: DeskPlace;
  /** Is `null` when nothing was answered before. */
  readonly answers: Answers | null;
  readonly view: DoorView | null;
  /** Holds the empty form when there is no view because nothing was answered yet. */
  readonly form: DeskForm | null;
  readonly law: LawAddresses;
  /** Is set when the address asks for the page of a tool; a script that opens a tool fetches the texts itself. */
  readonly tools: {
    readonly words: GuichetWords;
    readonly plan: PlanView | null;
    readonly registers: RegistersView | null;
    readonly compare: DeskCompareView | null;
  } | null;
  readonly words: PageWords;
  readonly terms: Terms;
  /** The addresses of all pages in the language of this page start with this path. */
  readonly home: string;
}

export interface DoorProps {
  readonly data: DoorData;
}

/** Returns the title of the window. On the page of a right it is the title of that right. */
export function getDoorTitle({ words }: Pick<DoorData, 'words'>, place: DeskPlace, view: DoorView | null): string {
  const titles = { ...words.tools, form: words.title, rights: words.results.title, letter: words.letter.title };
  const title = place.kind === 'right' ? view?.opened?.title : titles[place.kind];
  return `${title ?? words.results.title} – Recto-Verso`;
}
