/** What the page and its worker say to each other. */
import type { TextBundle } from '@recto-verso/engine/browser';
import type { LetterTextBundle } from '@recto-verso/engine/letters';
import type { Phrases } from '@recto-verso/engine/bundle';
import type { Answers } from '../door/answers.ts';
import type { Said } from '../door/fields.ts';
import type { ChangedView } from '../door/changed.ts';
import type { DroitsVerso } from '../droits/results/verso.ts';
import type { Asking, DroitsView } from '../droits/view.ts';
import type { DeskKind, DeskTask, DeskWork } from '../guichet/task.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { LetterView } from '../door/letter.ts';
import type { VersoView } from '../door/verso-view.ts';
import type { DoorView, Shown } from '../door/view.ts';
import type { ResultWords } from '../words/droits-results/index.ts';

/** The words of one language, as `/law/fr-….json` holds them. */
export interface TextFile extends TextBundle {
  readonly phrases: Phrases;
  readonly said: Said;
}

/** What a letter of one language is written with, as `/law/letters-fr-….json` holds it. */
export interface LetterFile extends LetterTextBundle {
  readonly phrases: Phrases;
}

/** What an event in a life would change, asked for by whoever opens it. */
export interface ChangeRequest {
  readonly kind: 'change';
  /** Of the answers that were asked about last. */
  readonly number: number;
  readonly answers: Answers;
  readonly event: string;
  readonly words: ResultWords['events'];
}

export type Request =
  | ({ readonly kind: 'open' } & LawAddresses)
  | ChangeRequest
  | { readonly kind: 'show'; readonly number: number; readonly answers: Answers; readonly shown: Shown }
  /** A page of `/droits`. */
  | { readonly kind: 'droits'; readonly number: number; readonly answers: Answers; readonly asking: Asking }
  /** A tool of the desk. */
  | { readonly kind: 'desk'; readonly number: number; readonly task: DeskTask };

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'view'; readonly number: number; readonly view: DoorView }
  /** What the verso needs has come: from here on nothing is asked of anybody. */
  | { readonly kind: 'verso-ready' }
  /** The other face of a view; `null`: it could not be worked out here. */
  | { readonly kind: 'verso'; readonly number: number; readonly verso: VersoView | null }
  /** The letter that is open; `null`: it could not be written here. */
  | { readonly kind: 'letter'; readonly number: number; readonly letter: LetterView | null }
  | { readonly kind: 'droits'; readonly number: number; readonly view: DroitsView }
  | { readonly kind: 'droits-verso'; readonly number: number; readonly verso: DroitsVerso | null }
  /** What a tool asked for; `null`: it could not be had here. */
  | { readonly kind: 'desk'; readonly number: number; readonly made: DeskWork[DeskKind]['gives'] | null }
  /** `null`: it could not be worked out here. */
  | { readonly kind: 'change'; readonly number: number; readonly event: string; readonly changed: ChangedView | null }
  /** The engine does not run here: the server has to. */
  | { readonly kind: 'failed' };
