/** How often each answer of the interview is given: it orders questions, and no answer about a right rests on it. */

export interface Chances {
  /** Ages in years, rising: each band begins at one of them. */
  readonly ages: readonly number[];
  /** By screen, the share of those for whom "nothing else" is true, in parts of one for each band; one alone for a home. */
  readonly nothing: Readonly<Record<string, readonly number[]>>;
  /** By fact and value, the share of those who have it. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}
