/** This module defines the messages between the page and its worker. */
import type { TextBundle } from '@recto-verso/engine/browser';
import type { LetterTextBundle } from '@recto-verso/engine/letters';
import type { Phrases } from '@recto-verso/engine/bundle';
import type { Answers } from '../door/answers.ts';
import type { PageTexts } from '../door/fields.ts';
import type { ChangedView } from '../door/changed.ts';
import type { DroitsVerso } from '../droits/results/verso.ts';
import type { DroitsViewRequest, DroitsView } from '../droits/view.ts';
import type { DeskTaskKind, DeskTask, DeskWork } from '../guichet/task.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { LetterView } from '../door/letter.ts';
import type { VersoView } from '../door/verso-view.ts';
import type { DoorView, ShownParts } from '../door/view.ts';
import type { ResultWords } from '../words/droits-results/index.ts';

/** Describes the texts of one language, as `/law/fr-….json` holds them. */
export interface TextFile extends TextBundle {
  readonly phrases: Phrases;
  readonly said: PageTexts;
}

/** Describes the texts for letters in one language, as `/law/letters-fr-….json` holds them. */
export interface LetterFile extends LetterTextBundle {
  readonly phrases: Phrases;
}

/** Asks what an event of life would change; it is sent when somebody opens the event. */
export interface ChangeRequest {
  readonly kind: 'change';
  /** Holds the number of the newest request for a view. */
  readonly number: number;
  readonly answers: Answers;
  readonly event: string;
  readonly words: ResultWords['events'];
}

export type WorkerRequest =
  | ({ readonly kind: 'open' } & LawAddresses)
  | ChangeRequest
  | { readonly kind: 'show'; readonly number: number; readonly answers: Answers; readonly shown: ShownParts }
  | { readonly kind: 'droits'; readonly number: number; readonly answers: Answers; readonly asking: DroitsViewRequest }
  | { readonly kind: 'desk'; readonly number: number; readonly task: DeskTask };

export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'view'; readonly number: number; readonly view: DoorView }
  /** Says that everything the verso needs is loaded, so that it can be computed without a network. */
  | { readonly kind: 'verso-ready' }
  /** Holds the other face of a view; `verso` is `null` when it could not be computed here. */
  | { readonly kind: 'verso'; readonly number: number; readonly verso: VersoView | null }
  /** Holds the open letter; `letter` is `null` when it could not be written here. */
  | { readonly kind: 'letter'; readonly number: number; readonly letter: LetterView | null }
  | { readonly kind: 'droits'; readonly number: number; readonly view: DroitsView }
  | { readonly kind: 'droits-verso'; readonly number: number; readonly verso: DroitsVerso | null }
  /** Holds the result of a task; `made` is `null` when the task failed. */
  | { readonly kind: 'desk'; readonly number: number; readonly made: DeskWork[DeskTaskKind]['gives'] | null }
  /** `changed` is `null` when it could not be computed here. */
  | { readonly kind: 'change'; readonly number: number; readonly event: string; readonly changed: ChangedView | null }
  /** Says that the engine does not run in this browser, so the server has to do the work. */
  | { readonly kind: 'failed' };
