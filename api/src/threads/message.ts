/** What goes between a pool and its threads. */
import type { Problem } from '@recto-verso/engine';
import type { Input, Output, WorkKind } from '../work.ts';

export type Ask = { readonly [K in WorkKind]: { readonly kind: K; readonly input: Input<K> } }[WorkKind];

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Output<WorkKind> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** `frames` are the calls that led to it, without the message, which may quote what was sent. */
  | { readonly kind: 'failure'; readonly name: string; readonly frames: string };
