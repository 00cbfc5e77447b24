/** What goes between a pool and its threads. */
import type { Problem } from '@recto-verso/engine';
import type { Input, Output, WorkKind } from '../work.ts';

export type Ask = { readonly [K in WorkKind]: { readonly kind: K; readonly input: Input<K> } }[WorkKind];

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Output<WorkKind> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | Failure
  /** The thread could not open the rulebook: it answers nobody, and another one has to be begun in its place. */
  | { readonly kind: 'lost'; readonly failure: Failure };

export interface Failure {
  readonly kind: 'failure';
  readonly name: string;
  /** The calls that led to it, without the message, which may quote what was sent. */
  readonly frames: string;
}
