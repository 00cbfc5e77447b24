/**
 * Calibration: the weight of each household, so that the marginals that calibrate are met, by raking (iterative
 * proportional fitting). Households that count alike in every marginal have one weight, so only the distinct ones are kept.
 */
import { holding, rowsOf, type Chunk, type Holds } from './chunk.ts';
import type { Marginal, PopulationModel, Test } from './model.ts';

/** How many households count alike, and how: for each marginal what counts, and what it is a share of. */
export interface Tally {
  readonly keys: Map<string, number>;
  readonly counts: number[];
  readonly alike: Float64Array[];
}

export interface Weights {
  /** Of each kind of household. */
  readonly of: Float64Array;
  /** Rounds until nothing moved. */
  readonly rounds: number;
}

export function newTally(): Tally {
  return { keys: new Map(), counts: [], alike: [] };
}

/** Adds the households of a chunk, and gives of each the number of its kind. */
export function tally({ marginals }: Pick<PopulationModel, 'marginals'>, chunk: Chunk, to: Tally): Int32Array {
  const counters = marginals
    .filter((m) => m.calibrates)
    .flatMap((m) => [counter(chunk, m, m.when), ...(m.among === null ? [] : [counter(chunk, m, m.among)])]);
  return Int32Array.from({ length: chunk.homes }, (_, home) => {
    const counted = counters.map((count) => count(home));
    const key = counted.join(' ');
    const before = to.keys.get(key);
    const kind = before ?? to.counts.length;
    if (before === undefined) {
      to.keys.set(key, kind);
      to.counts.push(0);
      to.alike.push(Float64Array.from(counted));
    }
    to.counts[kind] = (to.counts[kind] as number) + 1;
    return kind;
  });
}

function counter(chunk: Chunk, { count }: Marginal, test: Test | null): (home: number) => number {
  if (count === 'households') {
    const holds = holding(chunk, 'home', test);
    return (home) => (holds(home) ? 1 : 0);
  }
  const holds: Holds = holding(chunk, 'person', test);
  const { start } = rowsOf(chunk, 'person');
  return (home) => {
    let n = 0;
    for (let row = start[home] as number; row < (start[home + 1] as number); row++) if (holds(row)) n += 1;
    return n;
  };
}

const MOST_ROUNDS = 400;
const NEAR = 1e-7;

/** The kinds are gone through in the order of their keys, so that the order in which households came changes nothing. */
export function rake(model: PopulationModel, { keys, counts, alike }: Tally): Weights {
  const order = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
  const drawn = counts.reduce((sum, n) => sum + n, 0);
  const weights = new Float64Array(counts.length).fill(model.households / drawn);
  const calibrating = model.marginals.filter((m) => m.calibrates);
  const kinds: Kinds = { order, counts, alike, weights };
  let rounds = 0;
  for (let moved = Infinity; rounds < MOST_ROUNDS && moved > NEAR; rounds++) {
    moved = 0;
    let at = 0;
    for (const marginal of calibrating) {
      moved = Math.max(moved, fit(kinds, marginal, at));
      at += marginal.among === null ? 1 : 2;
    }
    moved = Math.max(
      moved,
      scale(kinds, () => true, model.households / weighed(kinds, () => 1)),
    );
  }
  return { of: weights, rounds };
}

interface Kinds {
  readonly order: readonly number[];
  readonly counts: readonly number[];
  readonly alike: readonly Float64Array[];
  readonly weights: Float64Array;
}

/** One marginal is met; gives by how much weights moved for it. */
function fit(kinds: Kinds, { value, among, count }: Marginal, at: number): number {
  const has = (kind: number): number => kinds.alike[kind]?.[at] as number;
  if (among === null) return scale(kinds, (kind) => has(kind) > 0, value / weighed(kinds, has));
  const of = (kind: number): number => kinds.alike[kind]?.[at + 1] as number;
  const whole = weighed(kinds, of);
  const part = weighed(kinds, has);
  const moved = scale(kinds, (kind) => has(kind) > 0, (value * whole) / part);
  if (count === 'persons') return moved;
  return Math.max(
    moved,
    scale(kinds, (kind) => of(kind) > 0 && has(kind) === 0, ((1 - value) * whole) / (whole - part)),
  );
}

function weighed({ order, counts, weights }: Kinds, of: (kind: number) => number): number {
  let sum = 0;
  for (const kind of order) sum += (weights[kind] as number) * (counts[kind] as number) * of(kind);
  return sum;
}

/** Where nobody was drawn whom a marginal counts, no weight can meet it: the report shows it. */
function scale({ order, weights }: Kinds, whom: (kind: number) => boolean, by: number): number {
  if (!Number.isFinite(by) || by <= 0) return 0;
  for (const kind of order) if (whom(kind)) weights[kind] = (weights[kind] as number) * by;
  return Math.abs(by - 1);
}
