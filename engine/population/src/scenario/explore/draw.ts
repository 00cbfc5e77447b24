/**
 * This module draws for which homes each likelihood of an exploration comes true, evaluates the lines of the
 * exploration for each home, and adds up the results.
 */
import { computeDrawKey, drawUniform } from '../../make/hash.ts';
import { LEDGER, type Ledger } from './ledger.ts';
import type { Exploration, Show } from './model.ts';

/**
 * Describes one set of assumptions: the homes as they are with one set of likelihoods of being reached, one end of what
 * the tables leave open (0 for certain, 1 for possible), and a value for each assumption.
 */
export interface Point {
  readonly ledgers: readonly Ledger[];
  readonly end: 0 | 1;
  /** Lists the values in the order of the exploration's `assumed`. */
  readonly values: readonly number[];
}

export interface ShownAmounts {
  readonly homes: number;
  /** Is the amount in euros a year, or `null` when the show has no formula for an amount. */
  readonly euros: number | null;
  /**
   * Is the number of homes as a share of the homes of another show, which `of` names. It is `null` when `of` names
   * none, or when that show has no homes.
   */
  readonly share: number | null;
}

export type PointResults = ReadonlyMap<string, ShownAmounts>;

export function listShows({ faces, parts }: Pick<Exploration, 'faces' | 'parts'>): readonly Show[] {
  return [...faces.flatMap(({ gain, loss }) => [gain, loss]), ...parts];
}

/** Is the number of draws for each home. There are several because there are few homes. */
const DRAWS = 16;

/**
 * Computes the results of all shows. A draw does not depend on the likelihood: with a higher one, the same homes are
 * drawn and others in addition.
 */
export function evaluatePoint(of: Exploration, seed: number, { ledgers, end, values }: Point): PointResults {
  const shows = listShows(of);
  const keys = of.assumed.map(({ id, unit }) =>
    unit === 'share' ? computeDrawKey(seed, `explores ${of.id} ${id}`) : null,
  );
  const at = new Float64Array(LEDGER.length + keys.length + of.where.length);
  const sums = shows.map(() => ({ homes: 0, euros: 0 }));
  for (const { hh, weight, ends } of ledgers) {
    const amounts = ends[end];
    if (amounts === null) continue;
    LEDGER.forEach((name, k) => (at[k] = amounts[name]));
    for (let draw = 0; draw < DRAWS; draw++) {
      keys.forEach((key, k) => {
        const value = values[k] as number;
        at[LEDGER.length + k] = key === null ? value : Number(drawUniform(key, hh, draw) < value);
      });
      of.where.forEach((run, k) => (at[LEDGER.length + keys.length + k] = run(at)));
      shows.forEach(({ when, euros }, s) => {
        if (when(at) === 0) return;
        const sum = sums[s] as (typeof sums)[number];
        sum.homes += weight;
        if (euros !== null) sum.euros += weight * euros(at);
      });
    }
  }
  const homesOf = new Map(shows.map(({ id }, s) => [id, sums[s]?.homes ?? 0]));
  return new Map(
    shows.map(({ id, euros, of: whole }, s) => {
      const sum = sums[s] as (typeof sums)[number];
      const among = whole === null ? 0 : (homesOf.get(whole) ?? 0);
      return [
        id,
        {
          homes: sum.homes / DRAWS,
          euros: euros === null ? null : sum.euros / DRAWS,
          share: among === 0 ? null : sum.homes / among,
        },
      ];
    }),
  );
}
