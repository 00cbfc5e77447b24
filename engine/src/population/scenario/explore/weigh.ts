/**
 * What each assumption does by itself, and how far all of them go together: of everything that is shown each end of each
 * assumption is tried alone, and then those ends at once that lower it, and those that raise it.
 */
import { showsOf, tried, type Point, type Shown, type Tried } from './draw.ts';
import type { Ledger } from './ledger.ts';
import type { Exploration } from './model.ts';
import type { Balance, ExplorationResult, Interval, ShowResult, Weighed } from './result.ts';

/** Homes as they are reached where one likelihood stands at an end. */
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

/** An assumption, and what a point is with it at an end. */
interface Moves {
  readonly name: string;
  readonly unit: Weighed['unit'];
  readonly range: Interval | null;
  readonly to: (point: Point, end: 0 | 1) => Point;
}

interface Alone {
  readonly moves: Moves;
  readonly ends: readonly [Tried, Tried];
}

type Weighing = Pick<ExplorationResult, 'shows' | 'measure' | 'taken' | 'weighs'>;

export function weighed(of: Exploration, seed: number, homes: Homes): Weighing {
  const run = (point: Point): Tried => tried(of, seed, point);
  const start: Point = { ledgers: homes.taken, end: 0, values: of.assumed.map(({ value }) => value) };
  const taken = run(start);
  const all = movesOf(of, homes).map((moves): Alone => ({
    moves,
    ends: [run(moves.to(start, 0)), run(moves.to(start, 1))],
  }));
  const single = [taken, ...all.flatMap(({ ends }) => ends)];
  const together = cornersOf(of, all, start, run);
  const measure = measureOf(of);
  const { gain, loss } = of.faces[0] as Exploration['faces'][number];
  const balance = (one: Tried): Balance => {
    const [more, less] = [gain, loss].map(({ id }) => one.get(id)?.[measure] ?? 0) as [number, number];
    return { gain: more, loss: less, net: more - less };
  };
  const weighs = all
    .map(({ moves: { name, unit, range }, ends }): Weighed => {
      const [low, high] = ends.map(balance) as [Balance, Balance];
      return { name, unit, range, low, high, turns: low.net * high.net < 0 };
    })
    .filter(({ low, high }) => low.gain !== high.gain || low.loss !== high.loss);
  return {
    shows: showsOf(of).map(({ id }) => showResult(id, [...single, ...together])),
    measure,
    taken: balance(taken),
    weighs: weighs.sort((a, b) => widthOf(b) - widthOf(a)),
  };
}

function widthOf({ low, high }: Weighed): number {
  return Math.abs(high.net - low.net);
}

function measureOf({ faces }: Exploration): 'euros' | 'homes' {
  const [first] = faces;
  return first !== undefined && first.gain.euros !== null && first.loss.euros !== null ? 'euros' : 'homes';
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

const MEASURED = ['homes', 'euros', 'share'] as const satisfies readonly (keyof Shown)[];

/** The ends at once that lower a number, and those that raise it; of how people are reached the one that does so most. */
function cornersOf(
  of: Exploration,
  all: readonly Alone[],
  start: Point,
  run: (point: Point) => Tried,
): readonly Tried[] {
  const known = new Map<string, Tried>();
  for (const { id } of showsOf(of))
    for (const measure of MEASURED)
      for (const direction of [1, -1]) {
        const chosen = [...all]
          .sort((a, b) => reachOf(a) - reachOf(b))
          .map(({ moves, ends }) => ({ moves, end: endOf(ends) }));
        const key = chosen.map(({ moves, end }) => `${moves.name} ${end}`).join(', ');
        if (!known.has(key)) known.set(key, run(chosen.reduce((point, { moves, end }) => moves.to(point, end), start)));

        function reachOf({ ends: [low, high] }: Alone): number {
          return Math.max(numberOf(low), numberOf(high));
        }
        function endOf([low, high]: Alone['ends']): 0 | 1 {
          return numberOf(high) > numberOf(low) ? 1 : 0;
        }
        function numberOf(one: Tried): number {
          return direction * (one.get(id)?.[measure] ?? 0);
        }
      }
  return [...known.values()];
}

function showResult(id: string, all: readonly Tried[]): ShowResult {
  const interval = (measure: keyof Shown): Interval | null => {
    const values = all.flatMap((one) => one.get(id)?.[measure] ?? []);
    return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
  };
  return { id, homes: interval('homes') ?? [0, 0], euros: interval('euros'), share: interval('share') };
}
