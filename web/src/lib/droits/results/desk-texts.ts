/**
 * Holds what a printed sheet says about rights in the language of a desk: the first step, the papers, the time limit
 * and the desk.
 */
export interface DeskTexts {
  readonly rights: Readonly<Record<string, OfRight>>;
  /** Maps the id of each desk to its name. */
  readonly desks: Readonly<Record<string, string>>;
}

interface OfRight {
  readonly step: string;
  /** Is empty when no time limit is stated. */
  readonly deadline: string;
  /** Maps the id of each paper to its name. */
  readonly papers: Readonly<Record<string, string>>;
}
