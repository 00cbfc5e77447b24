/** What the page and its worker say to each other. */
import type { TextBundle } from '@recto-verso/engine/browser';
import type { Phrases } from '@recto-verso/engine/bundle';
import type { Answers } from '../door/answers.ts';
import type { Said } from '../door/fields.ts';
import type { DoorView, Shown } from '../door/view.ts';

/** The words of one language, as `/law/fr-….json` holds them. */
export interface TextFile extends TextBundle {
  readonly phrases: Phrases;
  readonly said: Said;
}

export type Request =
  | { readonly kind: 'open'; readonly law: string; readonly texts: string; readonly screens: readonly string[] }
  | { readonly kind: 'show'; readonly number: number; readonly answers: Answers; readonly shown: Shown };

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'view'; readonly number: number; readonly view: DoorView }
  /** The engine does not run here: the server has to. */
  | { readonly kind: 'failed' };
