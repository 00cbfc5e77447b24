/**
 * This module describes how often each answer of the interview is given. These chances only order questions and rights;
 * no answer about a right depends on them.
 */

/**
 * Holds a fraction between 0 and 1 for each band of ages. It has a single entry when the fraction is the same in all
 * bands, and for a home.
 */
export type Bands = readonly number[];

/** Holds one list of bands for everybody, or one list for each livelihood. */
export type Shares = Bands | readonly Bands[];

export interface Chances {
  /** Lists ages in years, in ascending order. Each band begins at one of them. */
  readonly ages: readonly number[];
  /** Lists the names of the livelihoods. The first one stands for everybody who has none of the others. */
  readonly livelihoods: readonly string[];
  /** Gives the share of all persons who have each livelihood, by livelihood and band of ages. */
  readonly persons: readonly Bands[];
  /** Maps each screen to the share of those for whom "nothing else" is true. */
  readonly nothing: Readonly<Record<string, Shares>>;
  /** Maps each fact and value to the share of those who have it. For a number only the value `0` is counted. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, Shares>>>>;
}

/**
 * Returns the share for one livelihood (by its index) and one band of ages. Where there is no entry for the livelihood
 * or for the band, the first entry is used; without any entry the share is 0.
 */
export function readShare(shares: Shares, livelihood: number, band: number): number {
  const [first] = shares;
  const own = typeof first === 'number' ? (shares as Bands) : ((shares as readonly Bands[])[livelihood] ?? first ?? []);
  return own[band] ?? own[0] ?? 0;
}
