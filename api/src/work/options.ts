/** What is asked of each kind of work on a household, beside the household. All of it can be sent between threads. */
import type { CompareOptions } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';

export interface WorkOptions {
  /** Day of the answer, yyyymmdd. */
  readonly date: number;
  readonly language: Language;
  /** Ids of the rights to answer for; all where left out. */
  readonly rights?: readonly string[];
}

export interface EvaluateWork extends WorkOptions {
  /** Persons of whom the same is known are answered once, and named in `alike`. */
  readonly together?: boolean;
  /** Beside what is not known stands what can be estimated of it. */
  readonly estimates?: boolean;
  /** `false` leaves out ranks and steps. */
  readonly ordered?: boolean;
}

export interface NextQuestionWork extends WorkOptions {
  /** A screen of the interview is put wherever one has something to ask; single questions alone where left out. */
  readonly as?: 'screen' | 'question';
  /** Ids of the screens and questions that are not to be put. */
  readonly skip?: readonly string[];
}

export interface VersoWork extends WorkOptions {
  /** The user wrote here what the registers still say. */
  readonly official?: unknown;
  /** The day of the decision that was received, yyyymmdd. */
  readonly decided?: number;
  /** Languages in which the letters are made. */
  readonly letters?: readonly Language[];
}

export interface EventWork extends WorkOptions {
  readonly event: string;
  readonly who: string | undefined;
  /** The user wrote here what is known of the event. */
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
