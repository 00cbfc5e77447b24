/** What goes between a pool and its threads. */
import type { Answer, Problem } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';

export interface Ask {
  readonly situation: unknown;
  readonly date: number;
  readonly language: Language;
}

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** `frames` are the calls that led to it, without the message, which may quote what was sent. */
  | { readonly kind: 'failure'; readonly name: string; readonly frames: string };
