/**
 * This module calibrates a population: it computes the weight of each household by raking (iterative proportional
 * fitting), so that the marginals with `use: calibrate` are met as far as possible. Households that count alike in all
 * of these marginals are of one kind and have the same weight, so only the distinct kinds are kept.
 */
import { compileTest, findChunkRows, type Chunk, type Holds } from './chunk.ts';
import type { Marginal, PopulationModel, Test } from './model.ts';

/**
 * Counts the households of each kind. `alike` holds, for each kind and each marginal, how much such a household counts
 * and, when the marginal is a share, how much it counts in the number of which it is a share.
 */
export interface KindTally {
  readonly keys: Map<string, number>;
  readonly counts: number[];
  readonly alike: Float64Array[];
}

export interface Weights {
  /** Gives the weight of each kind of household. */
  readonly of: Float64Array;
  /**
   * Counts the rounds of raking. They end when the weights hardly change any more, and at the latest after
   * `MOST_ROUNDS`.
   */
  readonly rounds: number;
}

export function createKindTally(): KindTally {
  return { keys: new Map(), counts: [], alike: [] };
}

/** Adds the households of a chunk to a tally, and returns the number of each household's kind. */
export function tallyChunk({ marginals }: Pick<PopulationModel, 'marginals'>, chunk: Chunk, to: KindTally): Int32Array {
  const counters = marginals
    .filter((m) => m.use === 'calibrate')
    .flatMap((m) => [counter(chunk, m, m.when), ...(m.among === null ? [] : [counter(chunk, m, m.among)])]);
  return Int32Array.from({ length: chunk.homes }, (_, home) => {
    const own = counters.map((count) => count(home));
    return counted(to, own.join(' '), 1, () => Float64Array.from(own));
  });
}

/** Adds another tally, and returns the number that each of its kinds has in this one. */
export function addKindTally(to: KindTally, from: KindTally): Int32Array {
  const kinds = new Int32Array(from.counts.length);
  for (const [key, kind] of from.keys)
    kinds[kind] = counted(to, key, from.counts[kind] as number, () => from.alike[kind] as Float64Array);
  return kinds;
}

function counted({ keys, counts, alike }: KindTally, key: string, more: number, how: () => Float64Array): number {
  const kind = keys.get(key) ?? counts.length;
  if (kind === counts.length) {
    keys.set(key, kind);
    counts.push(0);
    alike.push(how());
  }
  counts[kind] = (counts[kind] as number) + more;
  return kind;
}

function counter(chunk: Chunk, { count }: Marginal, test: Test | null): (home: number) => number {
  if (count === 'households') {
    const holds = compileTest(chunk, 'home', test);
    return (home) => (holds(home) ? 1 : 0);
  }
  const holds: Holds = compileTest(chunk, 'person', test);
  const { start } = findChunkRows(chunk, 'person');
  return (home) => {
    let n = 0;
    for (let row = start[home] as number; row < (start[home + 1] as number); row++) if (holds(row)) n += 1;
    return n;
  };
}

const MOST_ROUNDS = 400;
const NEAR = 1e-7;

/**
 * Computes the weights. The kinds are processed in the order of their keys, so that the order of the households does
 * not matter.
 */
export function rakeWeights(model: PopulationModel, { keys, counts, alike }: KindTally): Weights {
  const order = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
  const drawn = counts.reduce((sum, n) => sum + n, 0);
  const column = (at: number): Float64Array => Float64Array.from(order, (kind) => alike[kind]?.[at] ?? 0);
  const kinds: Kinds = {
    counts: Float64Array.from(order, (kind) => counts[kind] ?? 0),
    weights: new Float64Array(order.length).fill(model.households / drawn),
  };
  let at = 0;
  const margins = model.marginals
    .filter((m) => m.use === 'calibrate')
    .map((marginal): Margin => {
      const has = column(at);
      const of = marginal.among === null ? null : column(at + 1);
      at += of === null ? 1 : 2;
      return { marginal, has, of, rest: of === null ? null : of.map((n, i) => (has[i] === 0 ? n : 0)) };
    });
  const everybody = new Float64Array(order.length).fill(1);
  let rounds = 0;
  for (let moved = Infinity; rounds < MOST_ROUNDS && moved > NEAR; rounds++) {
    moved = margins.reduce((most, margin) => Math.max(most, fit(kinds, margin)), 0);
    moved = Math.max(moved, scale(kinds, everybody, model.households / weighed(kinds, everybody)));
  }
  const of = new Float64Array(order.length);
  order.forEach((kind, i) => (of[kind] = kinds.weights[i] as number));
  return { of, rounds };
}

/** Holds the number and the weight of each kind of household, in parallel arrays. */
interface Kinds {
  readonly counts: Float64Array;
  readonly weights: Float64Array;
}

interface Margin {
  readonly marginal: Marginal;
  /**
   * Describes a household of each kind: `has` is how much of it the marginal counts, `of` how much of it belongs to the
   * number of which the marginal is a share, and `rest` is `of` for the kinds of which nothing is counted (0 for the
   * others). `of` and `rest` are `null` when the marginal is no share.
   */
  readonly has: Float64Array;
  readonly of: Float64Array | null;
  readonly rest: Float64Array | null;
}

/**
 * Changes the weights so that one marginal is met (a share of persons only approximately). Returns the largest relative
 * change.
 */
function fit(kinds: Kinds, { marginal: { value, count }, has, of, rest }: Margin): number {
  const part = weighed(kinds, has);
  if (of === null || rest === null) return scale(kinds, has, value / part);
  const whole = weighed(kinds, of);
  const moved = scale(kinds, has, (value * whole) / part);
  if (count === 'persons') return moved;
  return Math.max(moved, scale(kinds, rest, ((1 - value) * whole) / (whole - part)));
}

function weighed({ counts, weights }: Kinds, of: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < of.length; i++) sum += (weights[i] as number) * (counts[i] as number) * (of[i] as number);
  return sum;
}

/**
 * Multiplies the weights of the kinds that `whom` counts. Returns the relative change. Nothing changes when the factor
 * is not a positive number: when nobody was drawn whom a marginal counts, for example, no weight can meet it, and the
 * report shows the difference.
 */
function scale({ weights }: Kinds, whom: Float64Array, by: number): number {
  if (!Number.isFinite(by) || by <= 0) return 0;
  for (let i = 0; i < whom.length; i++) if (whom[i] !== 0) weights[i] = (weights[i] as number) * by;
  return Math.abs(by - 1);
}
