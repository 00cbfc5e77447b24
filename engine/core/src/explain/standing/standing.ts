/** This module describes how an open right stands in the second run of an answer, and the second run itself. */
import type { Missing } from '../../contract/answer.ts';
import type { Unless } from '../../contract/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import type { GivenAnswers } from '../sentences/lines.ts';
import type { Session } from '../trials/session.ts';

export interface Standing {
  readonly outcome: 'likely' | 'unlikely';
  /** Lists the values that were assumed: with any of them otherwise, the right may stand otherwise. */
  readonly unless: readonly Unless[];
  /** Holds what the right gives with everything that can be assumed. */
  readonly gives: GivenAnswers;
  /** Returns those of the missing facts whose values were assumed; all where none of them was. */
  readonly selectMissing: (missing: readonly Missing[]) => readonly Missing[];
}

/** Returns the standing of each open right that has one. */
export type SecondRun = (session: Session, drafts: readonly Draft[]) => ReadonlyMap<Draft, Standing>;
