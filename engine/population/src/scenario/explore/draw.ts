/** Homes under one set of assumptions: who is drawn for what, and what that comes to. */
import { keyOf, uniform } from '../../make/hash.ts';
import { LEDGER, type Ledger } from './ledger.ts';
import type { Exploration, Show } from './model.ts';

/** One set of assumptions: the homes as people are reached in one trial, one end of what the tables leave open, and a value for each. */
export interface Point {
  readonly ledgers: readonly Ledger[];
  readonly end: 0 | 1;
  /** In the order of what is assumed. */
  readonly values: readonly number[];
}

export interface Shown {
  readonly homes: number;
  /** Of a year; `null` where that cannot be said. */
  readonly euros: number | null;
  /** Of what it is a part of. */
  readonly share: number | null;
}

export type Tried = ReadonlyMap<string, Shown>;

export function showsOf({ faces, parts }: Pick<Exploration, 'faces' | 'parts'>): readonly Show[] {
  return [...faces.flatMap(({ gain, loss }) => [gain, loss]), ...parts];
}

/** Each home is drawn so many times: there are few of them. */
const DRAWS = 16;

/** A draw does not depend on the likelihood: with a higher one the same homes are drawn, and more. */
export function tried(of: Exploration, seed: number, { ledgers, end, values }: Point): Tried {
  const shows = showsOf(of);
  const keys = of.assumed.map(({ id, unit }) => (unit === 'share' ? keyOf(seed, `explores ${of.id} ${id}`) : null));
  const at = new Float64Array(LEDGER.length + keys.length + of.where.length);
  const sums = shows.map(() => ({ homes: 0, euros: 0 }));
  for (const { hh, weight, ends } of ledgers) {
    const amounts = ends[end];
    if (amounts === null) continue;
    LEDGER.forEach((name, k) => (at[k] = amounts[name]));
    for (let draw = 0; draw < DRAWS; draw++) {
      keys.forEach((key, k) => {
        const value = values[k] as number;
        at[LEDGER.length + k] = key === null ? value : Number(uniform(key, hh, draw) < value);
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
