/** How often each answer of the interview is given: it orders questions and rights, and no answer about a right rests on it. */

/** In parts of one for each band of ages; one alone where it is the same in all, and for a home. */
export type Bands = readonly number[];

/** One list of bands for everybody, or one for each livelihood. */
export type Shares = Bands | readonly Bands[];

export interface Chances {
  /** Ages in years, rising: each band begins at one of them. */
  readonly ages: readonly number[];
  /** Names of the livelihoods; the first stands for whoever has none of the others. */
  readonly livelihoods: readonly string[];
  /** By livelihood and band, the share of all persons. */
  readonly persons: readonly Bands[];
  /** By screen, the share of those for whom "nothing else" is true. */
  readonly nothing: Readonly<Record<string, Shares>>;
  /** By fact and value, the share of those who have it; of a number, `0` alone is counted. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, Shares>>>>;
}

/** The share of those of one livelihood, by its place, and one band of ages. */
export function shareAt(shares: Shares, livelihood: number, band: number): number {
  const [first] = shares;
  const own = typeof first === 'number' ? (shares as Bands) : ((shares as readonly Bands[])[livelihood] ?? first ?? []);
  return own[band] ?? own[0] ?? 0;
}
