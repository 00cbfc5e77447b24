/** What a printed sheet says of rights in the language of a desk: the first step, the papers, the time limit, the place. */
export interface DeskTexts {
  readonly rights: Readonly<Record<string, OfRight>>;
  /** Names of desks. */
  readonly desks: Readonly<Record<string, string>>;
}

interface OfRight {
  readonly step: string;
  /** Empty where the law sets none. */
  readonly deadline: string;
  /** By their ids. */
  readonly papers: Readonly<Record<string, string>>;
}
