/** This module defines the messages between a pool and its threads. */
import type { Problem } from '@recto-verso/engine';
import type { WorkInput, Output, WorkKind } from '../work/works.ts';

export interface ThreadRequest<K extends WorkKind = WorkKind> {
  readonly kind: K;
  readonly input: WorkInput<K>;
  /** Limits the characters that the answer may have as JSON. */
  readonly most: number | undefined;
}

export type ThreadReply =
  | { readonly kind: 'answer'; readonly answer: Output<WorkKind> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | ThreadFailure;

export interface ThreadFailure {
  readonly kind: 'failure';
  readonly name: string;
  /** Lists the calls that led to the failure, without the message, which may quote the request. */
  readonly frames: string;
}
