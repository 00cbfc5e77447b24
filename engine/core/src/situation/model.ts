/**
 * This module declares the model of a household, after its description by the user was checked and made uniform.
 *
 * No value is guessed: what was neither said nor follows from what was said stays unknown (`null`), and a range stays a
 * range.
 */

/**
 * Holds a stated value: a range `lo` to `hi` of a number (in euros for money) or a date (yyyymmdd), a yes or no, or the
 * set of the possible choices or persons.
 */
export type Stated =
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** The values are the names of a choice's values or, for a fact of type person, ids of persons and `nobody`. */
  | { readonly kind: 'set'; readonly values: readonly string[] };

/**
 * Describes one piece of a dated fact. The pieces follow one another from the beginning of time (`from: 0`) to its end.
 * A piece whose `value` is `null` is not known.
 */
export interface Piece {
  /** The first day of the piece is an integer, yyyymmdd. It is 0 for the first piece. */
  readonly from: number;
  readonly value: Stated | null;
}

export interface Row {
  /**
   * Maps facts without pieces to their values, as `dated` maps dated facts to their pieces. The keys are ids without
   * the prefix of the scope (`birth`, `cadastral`, `gets.ris`). A fact that is absent from both is not known.
   */
  readonly plain: Readonly<Record<string, Stated>>;
  readonly dated: Readonly<Record<string, readonly Piece[]>>;
  /**
   * `other` lists the facts that were answered with "my situation is different"; `declined` lists those that must not
   * be asked again.
   */
  readonly other: readonly string[];
  readonly declined: readonly string[];
  /**
   * Lists the facts, receipts and kinds of things that a screen of the interview closed. It is absent when there are
   * none.
   */
  readonly closed?: readonly string[];
  /**
   * Lists the facts for which no value may be implied because of a patch; it is absent when there are none. No value is
   * implied for the facts in `other` either.
   */
  readonly laid?: readonly string[];
}

export interface PersonRow extends Row {
  readonly id: string;
}

export interface ThingRow extends Row {
  readonly kind: string;
  /** Names the thing in messages, for example `him.building[0]`. */
  readonly id: string;
}

export interface Situation {
  readonly persons: readonly PersonRow[];
  readonly home: Row;
  /** Lists the NIS codes that the dwelling's commune may have. It is empty when no commune was told. */
  readonly communes: readonly string[];
  readonly things: readonly ThingRow[];
  /**
   * Lists the lists of things that are not complete: the kind of the things, and whose list it is (the id of a person,
   * or `home`).
   */
  readonly thingsUnknown: readonly { readonly kind: string; readonly of: string }[];
  /**
   * `partner[i][j]` is true, false, or null when it is not known. The table is symmetric and in the order of `persons`.
   * `partner[i][i]` is false when nobody unlisted can be the partner of i, for example because the partner is told;
   * otherwise it is null.
   */
  readonly partner: readonly (readonly (boolean | null)[])[];
  /**
   * `related[i][j]` is what person j is to person i. It is null when this was neither told nor follows from other ties.
   */
  readonly related: readonly (readonly (string | null)[])[];
  readonly othersUnknown: boolean;
  /**
   * Maps the readings and discretions that a scenario or a decision fixes to their values, by id
   * (`reading.ris.two_debtors`).
   */
  readonly fixed: Readonly<Record<string, Stated>>;
}
