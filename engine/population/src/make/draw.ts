/** This module runs one step of a population model over the rows of a chunk. */
import { CALENDAR } from '@recto-verso/engine/values';
import {
  compileTest,
  formatColumnKey,
  findChunkRows,
  createValueReader,
  type Chunk,
  type Growing,
  type RowValue,
} from './chunk.ts';
import { computeDrawKey, drawUniform } from './hash.ts';
import type { DrawCase, DrawMethod, Points, DrawStep, Take } from './model.ts';

export interface StepDrawing {
  readonly seed: number;
  /** Is the price level on the day of the population. */
  readonly level: number;
  readonly prices: ReadonlyMap<number, number>;
}

/** Draws the column of a step into `out` and returns it. A row to which no case applies keeps its value. */
export function runDrawStep(step: DrawStep, chunk: Chunk, drawing: StepDrawing, out: Float64Array): Float64Array {
  const { scope } = step.column;
  const rows = findChunkRows(chunk, scope);
  const key = computeDrawKey(drawing.seed, formatColumnKey(step.column));
  const lot = (row: number): number =>
    drawUniform(key, chunk.first + (rows.home[row] as number), rows.place[row] as number);
  const money = step.moneyOf === null ? 1 : drawing.level / (drawing.prices.get(step.moneyOf) ?? drawing.level);
  const cases = step.cases.map((one) => ({
    holds: compileTest(chunk, scope, one.when),
    value: finished(one, drawer(one.draw, chunk, scope, lot, money)),
  }));
  for (let row = 0; row < rows.count; row++)
    for (const { holds, value } of cases) {
      if (!holds(row)) continue;
      out[row] = value(row);
      break;
    }
  return out;
}

export function addDrawnColumn(step: DrawStep, chunk: Growing, drawing: StepDrawing): void {
  const out = new Float64Array(findChunkRows(chunk, step.column.scope).count).fill(NaN);
  // The column is added before it is drawn, because the other persons can read the value of the first person.
  chunk.data.set(formatColumnKey(step.column), out);
  runDrawStep(step, chunk, drawing, out);
}

/**
 * Rounds a drawn value and limits it to its bounds, except a fixed value, a word or a person. Rounding uses the
 * reciprocal of `round` (100 for cents), so that amounts in cents have no floating-point error.
 */
function finished({ round, min, max, draw }: DrawCase, value: RowValue): RowValue {
  if (draw.kind === 'value' || draw.kind === 'shares' || draw.kind === 'person') return value;
  const parts = round === null ? 0 : 1 / round;
  const whole = round === null ? (v: number) => v : (v: number) => Math.round(v * parts) / parts;
  return (row) => Math.min(max, Math.max(min, whole(value(row))));
}

function drawer(draw: DrawMethod, chunk: Chunk, scope: string, lot: RowValue, money: number): RowValue {
  switch (draw.kind) {
    case 'value': {
      const value = draw.value * money;
      return () => value;
    }
    case 'shares':
      return shared(draw, lot);
    case 'chance': {
      const { of } = draw;
      if (typeof of === 'number') return (row) => (lot(row) < of ? 1 : 0);
      const chance = createValueReader(chunk, scope, of);
      return (row) => (lot(row) < chance(row) ? 1 : 0);
    }
    case 'quantiles': {
      const line = along(draw.points);
      const at = draw.at === null ? lot : createValueReader(chunk, scope, draw.at);
      return (row) => line(at(row)) * money;
    }
    case 'curve': {
      const line = along(draw.points);
      const of = createValueReader(chunk, scope, draw.of);
      return (row) => line(of(row) / money) * money;
    }
    case 'sum':
      return summed(draw, chunk, scope, money);
    case 'take':
      return taken(draw, chunk);
    case 'person':
      return person(draw.who, chunk, scope);
    case 'born': {
      const years = createValueReader(chunk, scope, draw.of);
      return (row) => CALENDAR.days_after(chunk.date - years(row) * 10000, -Math.floor(lot(row) * 365));
    }
    case 'days_ago': {
      const days = createValueReader(chunk, scope, draw.of);
      return (row) => CALENDAR.days_after(chunk.date, -days(row));
    }
  }
}

function shared({ codes, upTo }: Extract<DrawMethod, { kind: 'shares' }>, lot: RowValue): RowValue {
  const last = codes.length - 1;
  return (row) => {
    const u = lot(row);
    let i = 0;
    while (i < last && u >= (upTo[i] as number)) i += 1;
    return codes[i] as number;
  };
}

/** Returns a function that interpolates linearly between the points and is constant beyond them. */
function along(points: Points): (x: number) => number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const last = xs.length - 1;
  return (x) => {
    if (!(x > (xs[0] as number))) return x === x ? (ys[0] as number) : NaN;
    if (x >= (xs[last] as number)) return ys[last] as number;
    let i = 1;
    while (x > (xs[i] as number)) i += 1;
    const [x0, y0] = [xs[i - 1] as number, ys[i - 1] as number];
    return y0 + ((x - x0) / ((xs[i] as number) - x0)) * ((ys[i] as number) - y0);
  };
}

/**
 * Computes a sum in which a value that is not known counts as 0, because somebody without a wage, for example, has no
 * value in its column.
 */
function summed(
  { constant, parts }: Extract<DrawMethod, { kind: 'sum' }>,
  chunk: Chunk,
  scope: string,
  money: number,
): RowValue {
  const terms = parts.map(({ of, times }) => {
    const value = createValueReader(chunk, scope, of);
    if (typeof times === 'number') return (row: number) => value(row) * times;
    const factor = createValueReader(chunk, scope, times);
    return (row: number) => value(row) * factor(row);
  });
  return (row) => terms.reduce((sum, term) => sum + (term(row) || 0), constant * money);
}

const FOLD: Readonly<Record<Take, (so: number, v: number) => number>> = {
  sum: (so, v) => so + (v || 0),
  any: (so, v) => (so === 1 || v > 0 ? 1 : 0),
  count: (so) => so + 1,
  max: (so, v) => (v > so ? v : so),
  min: (so, v) => (v < so ? v : so),
};
const START: Readonly<Record<Take, number>> = { sum: 0, any: 0, count: 0, max: -Infinity, min: Infinity };

function taken({ take, of, persons }: Extract<DrawMethod, { kind: 'take' }>, chunk: Chunk): RowValue {
  const { start } = findChunkRows(chunk, 'person');
  const value = of === null ? () => 1 : createValueReader(chunk, 'person', of);
  const holds = compileTest(chunk, 'person', persons);
  const fold = FOLD[take];
  return (home) => {
    let so = START[take];
    for (let row = start[home] as number; row < (start[home + 1] as number); row++)
      if (holds(row)) so = fold(so, value(row));
    return Number.isFinite(so) ? so : NaN;
  };
}

function person(who: Extract<DrawMethod, { kind: 'person' }>['who'], chunk: Chunk, scope: string): RowValue {
  const persons = findChunkRows(chunk, 'person');
  const place = (row: number): number => (row < 0 ? -1 : (persons.place[row] as number));
  switch (who) {
    case 'nobody':
      return () => -1;
    case 'head':
      return () => 0;
    case 'self':
      return place;
    case 'partner':
      return (row) => place(chunk.partner[row] as number);
    case 'owner':
      return (row) => place(chunk.owner.get(scope)?.[row] ?? -1);
  }
}
