/**
 * This module describes how a right stands in the second run of an answer whose verdict or whose amounts are open, and
 * the second run itself.
 */
import type { Missing, Outcome } from '../../contract/answer.ts';
import type { Unless } from '../../contract/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import type { GivenAnswers } from '../sentences/lines.ts';
import type { Session } from '../trials/session.ts';

export interface Standing {
  /** Lists the values that were assumed: with any of them otherwise, the right may stand otherwise. */
  readonly unless: readonly Unless[];
  /** Holds what the right gives with everything that can be assumed. It is `null` for a right whose verdict is yes. */
  readonly gives: GivenAnswers | null;
  /** Returns an answer with the outcome of the standing; of the missing facts it has those whose values were assumed. */
  readonly change: <T extends ChangedAnswers>(answers: T) => T;
}

/** Holds the parts of an answer that a standing changes. They are computed when they are called. */
export interface ChangedAnswers {
  readonly outcome: () => Outcome;
  readonly missing: () => readonly Missing[];
}

/**
 * Returns the standing of a right, if it has one. A right that would be for a person to decide may have one too, because
 * values that settle it together leave that person nothing to decide.
 */
export type FindStanding = (draft: Draft) => Standing | undefined;

export type SecondRun = (session: Session, drafts: readonly Draft[]) => FindStanding;
