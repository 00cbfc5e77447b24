/**
 * This module computes the effect of each assumption by itself, and the range of all of them together. For everything
 * that is shown it tries each end of each assumption alone, then all the ends together that lower it, and all those
 * that raise it.
 */
import { listShows, evaluatePoint, type Point, type ShownAmounts, type PointResults } from './draw.ts';
import type { Ledger } from './ledger.ts';
import type { Exploration } from './model.ts';
import type { Balance, ExplorationResult, Interval, ShowResult, Weighed } from './result.ts';

/** Holds the homes with one likelihood of being reached at its low end and at its high end. */
export interface ReachTrial {
  readonly name: string;
  readonly range: Interval;
  readonly low: readonly Ledger[];
  readonly high: readonly Ledger[];
}

export interface Homes {
  readonly taken: readonly Ledger[];
  readonly reached: readonly ReachTrial[];
}

export const TABLES = 'tables';

/** Describes an assumption, with a function that moves a point to one of its ends. */
interface Moves {
  readonly name: string;
  readonly unit: Weighed['unit'];
  readonly range: Interval | null;
  readonly to: (point: Point, end: 0 | 1) => Point;
}

interface Alone {
  readonly moves: Moves;
  readonly ends: readonly [PointResults, PointResults];
}

type Weighing = Pick<ExplorationResult, 'shows' | 'measure' | 'net' | 'taken' | 'weighs'>;
type Measure = (one: PointResults) => number | null;

export function weighAssumptions(of: Exploration, seed: number, homes: Homes): Weighing {
  const run = (point: Point): PointResults => evaluatePoint(of, seed, point);
  const start: Point = { ledgers: homes.taken, end: 0, values: of.assumed.map(({ value }) => value) };
  const taken = run(start);
  const alone = movesOf(of, homes).map((moves): Alone => ({
    moves,
    ends: [run(moves.to(start, 0)), run(moves.to(start, 1))],
  }));
  const [{ gain, loss }] = of.faces;
  const measure = gain.euros !== null && loss.euros !== null ? 'euros' : 'homes';
  const balance = (one: PointResults): Balance => {
    const [more, less] = [gain, loss].map(({ id }) => one.get(id)?.[measure] ?? 0) as [number, number];
    return { gain: more, loss: less, net: more - less };
  };
  const net: Measure = (one) => balance(one).net;
  const measures = listShows(of).flatMap(({ id }) =>
    MEASURED.map(
      (m): Measure =>
        (one) =>
          one.get(id)?.[m] ?? null,
    ),
  );
  const all = [
    taken,
    ...alone.flatMap(({ ends }) => ends),
    ...cornersOf([net, ...measures], alone, (chosen) =>
      run(chosen.reduce((point, { moves, end }) => moves.to(point, end), start)),
    ),
  ];
  const weighs = alone
    .map(({ moves: { name, unit, range }, ends }): Weighed => {
      const [low, high] = ends.map(balance) as [Balance, Balance];
      return { name, unit, range, low, high, turns: low.net * high.net < 0 };
    })
    .filter(({ low, high }) => low.gain !== high.gain || low.loss !== high.loss);
  return {
    shows: listShows(of).map(({ id }) => showResult(id, all)),
    measure,
    net: intervalOf(net, all) ?? NOTHING,
    taken: balance(taken),
    weighs: weighs.sort((a, b) => widthOf(b) - widthOf(a)),
  };
}

function widthOf({ low, high }: Weighed): number {
  return Math.abs(high.net - low.net);
}

function movesOf({ assumed }: Exploration, { reached }: Homes): readonly Moves[] {
  return [
    { name: TABLES, unit: null, range: null, to: (point, end) => ({ ...point, end }) },
    ...assumed.map(({ id, unit, range }, k): Moves => ({
      ...{ name: id, unit, range },
      to: (point, end) => ({ ...point, values: point.values.with(k, range[end]) }),
    })),
    ...reached.map(({ name, range, low, high }): Moves => ({
      ...{ name, unit: 'share', range },
      to: (point, end) => ({ ...point, ledgers: end === 0 ? low : high }),
    })),
  ];
}

const MEASURED = ['homes', 'euros', 'share'] as const satisfies readonly (keyof ShownAmounts)[];

type Chosen = readonly { readonly moves: Moves; readonly end: 0 | 1 }[];

/**
 * Runs, for each measure, all the ends together that lower it, and all those that raise it. Only one likelihood of
 * being reached can be moved at a time: the one with the largest effect.
 */
function cornersOf(
  measures: readonly Measure[],
  alone: readonly Alone[],
  run: (chosen: Chosen) => PointResults,
): readonly PointResults[] {
  const known = new Map<string, PointResults>();
  for (const measure of measures)
    for (const sign of [1, -1]) {
      const chosen = cornerOf((one) => sign * (measure(one) ?? 0), alone);
      const key = chosen.map(({ moves, end }) => `${moves.name} ${end}`).join(', ');
      if (!known.has(key)) known.set(key, run(chosen));
    }
  return [...known.values()];
}

/**
 * Chooses for every assumption the end at which the number is higher. The assumption that raises it most comes last,
 * because a later move can undo an earlier one.
 */
function cornerOf(number: (one: PointResults) => number, alone: readonly Alone[]): Chosen {
  const most = ({ ends: [low, high] }: Alone): number => Math.max(number(low), number(high));
  return [...alone]
    .sort((a, b) => most(a) - most(b))
    .map(({ moves, ends: [low, high] }) => ({ moves, end: number(high) > number(low) ? 1 : 0 }));
}

const NOTHING: Interval = [0, 0];

function showResult(id: string, all: readonly PointResults[]): ShowResult {
  const interval = (measure: keyof ShownAmounts): Interval | null =>
    intervalOf((one) => one.get(id)?.[measure] ?? null, all);
  return { id, homes: interval('homes') ?? NOTHING, euros: interval('euros'), share: interval('share') };
}

function intervalOf(measure: Measure, all: readonly PointResults[]): Interval | null {
  const values = all.flatMap((one) => measure(one) ?? []);
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
