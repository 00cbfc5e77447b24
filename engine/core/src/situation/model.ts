/**
 * A household as a user describes it, checked and made uniform.
 *
 * Nothing here is filled in: what was not said stays unknown (`null`), a range stays a range.
 */

/** A value as stated: `lo`/`hi` for numbers and dates (euros, yyyymmdd), a mask for choices and persons, a pair for yes-no. */
export type Stated =
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** Names of values (choice) or ids of persons and `nobody` (person). */
  | { readonly kind: 'set'; readonly values: readonly string[] };

/**
 * A dated fact, as pieces that follow one another from the beginning of time (`from: 0`) to its end.
 * A piece whose `value` is `null` is not known.
 */
export interface Piece {
  /** First day of the piece, yyyymmdd; 0 for the first piece. */
  readonly from: number;
  readonly value: Stated | null;
}

export interface Row {
  /** Facts by id without scope prefix (`birth`, `cadastral`, `gets.ris`); absent: not known. */
  readonly plain: Readonly<Record<string, Stated>>;
  readonly dated: Readonly<Record<string, readonly Piece[]>>;
  /** Facts that were answered with "my situation is different" and those never to be asked again. */
  readonly other: readonly string[];
  readonly declined: readonly string[];
  /** Facts, receipts and kinds of things that a screen of the interview closed; absent: none. */
  readonly closed?: readonly string[];
  /** Facts over which a patch was laid; absent: none. Nothing is implied of them, nor of those that are different. */
  readonly laid?: readonly string[];
}

export interface PersonRow extends Row {
  readonly id: string;
}

export interface ThingRow extends Row {
  readonly kind: string;
  /** A short name for messages: `him.building[0]`. */
  readonly id: string;
}

export interface Situation {
  readonly persons: readonly PersonRow[];
  readonly home: Row;
  /** NIS codes of what the dwelling's commune may be; empty where nobody told. */
  readonly communes: readonly string[];
  readonly things: readonly ThingRow[];
  /** Whose list of things of a kind is not stated: person ids, or `home`. */
  readonly thingsUnknown: readonly { readonly kind: string; readonly of: string }[];
  /**
   * `partner[i][j]`: true, false, or null where nobody told. Symmetric, over the order of `persons`. `partner[i][i]` is
   * false where the partner of i is told (or told to be none), so that nobody unlisted can be it; else null.
   */
  readonly partner: readonly (readonly (boolean | null)[])[];
  /** `related[i][j]`: what person j is to person i; null where nobody told. */
  readonly related: readonly (readonly (string | null)[])[];
  /** The list of persons may be incomplete. */
  readonly othersUnknown: boolean;
  /** Readings and discretions that a scenario or a decision fixes, by id (`reading.ris.two_debtors`). */
  readonly fixed: Readonly<Record<string, Stated>>;
}
