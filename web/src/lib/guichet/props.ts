/** What a page of the desk starts from, on the server and in the browser. */
import type { CompareView } from './compare/view.ts';
import type { PlanView } from './plan/plan.ts';
import type { RegistersView } from './registers/view.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import type { PageWords } from '../words/index.ts';
import type { Answers } from '../door/answers.ts';
import type { Form } from '../door/form.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { Place } from '../door/place.ts';
import type { Terms } from '../door/terms.ts';
import type { DoorView } from '../door/view.ts';

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
