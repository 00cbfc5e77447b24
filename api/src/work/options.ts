/** This module defines the options of each kind of work on a household. All of them can be sent between threads. */
import type { CompareOptions } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';

export interface WorkOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: Language;
  /** Lists the ids of the rights to answer for; all rights when left out. */
  readonly rights?: readonly string[];
}

export interface EvaluateWork extends WorkOptions {
  /** Is `true` when persons of whom the same is known are answered once, and named in `alike`. */
  readonly together?: boolean;
  /** Is `true` when the answer also shows what can be estimated of unknown facts. */
  readonly estimates?: boolean;
  /** When it is `false`, ranks and steps are left out of the answer, and nothing usual or estimated is assumed. */
  readonly ordered?: boolean;
}

export interface NextQuestionWork extends WorkOptions {
  /**
   * With `screen`, a screen of the interview is asked whenever one has something to ask; otherwise, only single
   * questions are asked.
   */
  readonly as?: 'screen' | 'question';
  /** Lists the ids of the screens and questions that are not to be asked. */
  readonly skip?: readonly string[];
}

export interface VersoWork extends WorkOptions {
  /** Holds, as the user wrote it, what the registers still say. */
  readonly official?: unknown;
  /** The day of the decision that was received is an integer, yyyymmdd. */
  readonly decided?: number;
  /** Lists the languages in which the letters are written; no letters are written when it is left out. */
  readonly letters?: readonly Language[];
}

export interface EventWork extends WorkOptions {
  readonly event: string;
  readonly who: string | undefined;
  /** Holds, as the user wrote it, what is known of the event. */
  readonly tells: unknown;
}

export interface CurveWork extends WorkOptions {
  readonly fact: string;
  readonly of: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface Sides {
  readonly before: CompareOptions['before'];
  readonly after: CompareOptions['after'];
}
