/**
 * What can happen in a life and what it does to the rights of a household, version 1. Dates are ISO strings, money is in
 * euros; words are in the language asked.
 */
import type { Answer, Verdict } from '../../explain/answer.ts';
import type { Evidence } from '../../rulebook/crossings/book.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { Asks } from '../questions/question.ts';

/** Something that may be told of an event; what is not told is not known. */
export interface EventAsk {
  /** The key under which it is told. */
  readonly name: string;
  /** The fact of the vocabulary whose values it takes. */
  readonly fact: string;
  readonly label: string;
  readonly asks: Asks;
}

/** A person to whom an event can happen, certainly or perhaps. */
export interface EventPerson {
  readonly person: string;
  readonly certain: Exclude<Verdict, 'no'>;
  /** From when it would hold; `null` where that rests on something that is not known exactly. */
  readonly day: string | null;
}

export interface PossibleEvent {
  readonly event: string;
  readonly name: string;
  readonly what: string;
  readonly asks: readonly EventAsk[];
  readonly persons: readonly EventPerson[];
}

/** The events that can happen to somebody of a household. */
export interface PossibleEvents {
  readonly version: 1;
  readonly date: string;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  readonly events: readonly PossibleEvent[];
}

/** What has to be told to whom. */
export interface DutyShown {
  readonly to: string;
  /** The name of whom it is told to. */
  readonly name: string;
  readonly words: string;
  readonly sources: readonly Evidence[];
}

export interface EventAnswer {
  readonly version: 1;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  readonly event: string;
  readonly name: string;
  readonly what: string;
  readonly who: string;
  readonly certain: Exclude<Verdict, 'no'>;
  /** The id of whoever joins the household; `null` where nobody does. */
  readonly newcomer: string | null;
  /** From when it holds. */
  readonly day: string;
  /**
   * Before: everything as it is, on the same day; on the eve where it is the day itself that changes something (a birthday).
   * After: the same household with the event, on its day.
   */
  readonly comparison: Comparison;
  readonly declare: readonly DutyShown[];
  /** What to keep in mind, and who can help; empty where nothing is said. */
  readonly mind: string;
  readonly help: string;
}
