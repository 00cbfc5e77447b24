/**
 * This module defines the screens of the interview: how a screen is presented, and which facts, receipts and things it
 * closes when somebody answers "nothing else".
 */
import type { Place } from '../../language/ast.ts';

/** Holds what a screen closes. Reading a situation needs only this part of a screen. */
export interface Screen {
  /** Is the name of the file of the screen, without `.yaml`. */
  readonly id: string;
  /** Says whether the screen is presented to each person or once for the home. */
  readonly of: 'person' | 'home';
  readonly closes: readonly Closing[];
}

/** Describes one word of the vocabulary that a screen closes. */
export interface Closing {
  /** Gives the edition of the screen, counted from 1, that was the first to close this word. */
  readonly edition: number;
  readonly kind: 'fact' | 'receipt' | 'thing';
  /** Gives the name without the prefix of its scope: `tenure`, `building`. */
  readonly name: string;
  /**
   * Gives the value that a fact receives, as a situation writes it. For a receipt or a kind of thing it means that
   * there is none.
   */
  readonly value: string | number;
  readonly place: Place;
}

/** Describes a screen with everything that is needed to present it. */
export interface ScreenForm {
  readonly screen: Screen;
  /** Is `true` when the persons give one answer for all of them. */
  readonly together: boolean;
  /**
   * Gives the position of the screen among those that come before all others. It is `null` for a screen whose position
   * depends on how much its answer is expected to settle.
   */
  readonly first: number | null;
  /**
   * Is `true` for a screen that closes nothing and whose fields have to be looked up in documents. Its fields are asked
   * together as soon as one of them is the next question to ask.
   */
  readonly last: boolean;
  /**
   * Is the id of a figure in years. The adults answer for everybody who is younger. It is `null` when everybody has
   * their own answer.
   */
  readonly alongBelow: string | null;
  /**
   * Holds the first and the last age, in years, of the persons to whom the screen is presented. It is `null` when it is
   * presented to persons of every age.
   */
  readonly ages: AgeRange | null;
  /**
   * Is `true` when somebody for whom one thing of this screen is so often has others too. Of such a person the order of
   * rights does not assume that the rest is as for most people.
   */
  readonly linked: boolean;
  /** Estimates the seconds that one person needs to read and answer the screen. */
  readonly seconds: number;
  /** Lists facts, and relations between persons, that the screen asks directly and does not close. */
  readonly fields: readonly InterviewField[];
  readonly ticks: readonly InterviewTick[];
  /**
   * Gives the number of months during which nothing has changed if the answer is "nothing". It is `null` for any other
   * screen.
   */
  readonly unchanged: number | null;
  /**
   * Maps each urgent need to the domains of the rights that then come first. It is `null` for a screen that asks
   * something else.
   */
  readonly urgent: Readonly<Record<string, readonly string[]>> | null;
  /**
   * Lists livelihoods, each with the things and receipts by which it is recognized. The first one that applies is
   * chosen. It is empty for most screens.
   */
  readonly livelihoods: readonly InterviewTick[];
  readonly place: Place;
  /** Holds the words of the screen by language. */
  readonly words: Readonly<Record<string, ScreenWords>>;
}

export interface AgeRange {
  readonly from: number;
  readonly until: number;
}

export interface InterviewField {
  /** Is the id of a fact, or `partner` or `related`. */
  readonly fact: string;
  /** Is the id of a figure in years. Nobody younger is asked. It is `null` when everybody is asked. */
  readonly from: string | null;
  /** Is the id of a figure in years. Nobody who has reached it is asked. It is `null` when nobody is too old. */
  readonly below: string | null;
  readonly place: Place;
}

/** Describes something that a person may tick. If it is not ticked, it closes the words in `closes`. */
export interface InterviewTick {
  readonly id: string;
  readonly closes: readonly Closing[];
}

export interface ScreenWords {
  readonly title: string;
  readonly question: string;
  /** Gives the words of the answer that closes the screen. */
  readonly nothing: string;
  readonly ticks?: Readonly<Record<string, string>> | undefined;
}

/** Returns the words by which a situation names the editions of a screen. The first edition needs no number. */
export function listScreenWords({ id, closes }: Screen): readonly string[] {
  const editions = [...new Set(closes.map(({ edition }) => edition))];
  return editions.map((edition) => (edition === 1 ? id : `${id}.${edition}`));
}
