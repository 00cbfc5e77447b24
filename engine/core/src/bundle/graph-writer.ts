/** This module writes plain data that shares parts as a graph (see `graph.ts`). */
import { encodeNumbers } from '../values/number-text.ts';
import { GraphColumns, LIST, MAP, type GraphColumn } from './graph-columns.ts';
import { ELSEWHERE, KNOWN, NEW, PLAIN, SHAPE, type Graph, type Plain } from './graph.ts';

/** Returns `true` for the entries of an object that are written. */
export type KeepEntry = (owner: Readonly<Record<string, unknown>>, key: string, value: unknown) => boolean;

/**
 * A shape (the keys of an object, in order) that occurs more often than this is common: each of its fields has a column
 * of its own. There are many rarer shapes, so that all fields of the rare objects at one place share a column.
 */
const RARE = 10;

/**
 * Writes a value as a graph.
 * @param keep decides which entries of objects are written; entries that are `undefined` never are
 */
export function writeGraph(whole: unknown, keep: KeepEntry = () => true): Graph {
  const parted: Parted = { keep, shapes: new Table(), values: new Table(), done: new Map() };
  const root = part(whole, parted);
  return laidOut(root, parted.values.list, parted.shapes.list);
}

/**
 * Describes a distinct value: a plain value, or a list that begins with `LIST`, `MAP` or a number from `SHAPE` on,
 * followed by the numbers that identify the parts among the distinct values.
 */
type Value = Plain | readonly number[];

interface Parted {
  readonly keep: KeepEntry;
  readonly shapes: Table<readonly string[]>;
  readonly values: Table<Value>;
  readonly done: Map<object, number>;
}

/** Holds each distinct entry once, in the order in which the entries were added. */
class Table<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(entry: T): number {
    const key = JSON.stringify(entry);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(entry) - 1;
  }
}

function part(value: unknown, parted: Parted): number {
  if (typeof value !== 'object' || value === null) return parted.values.number(plain(value));
  const known = parted.done.get(value);
  if (known !== undefined) return known;
  const number = parted.values.number(partsOf(value, parted));
  parted.done.set(value, number);
  return number;
}

function plain(value: unknown): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`${String(value)} is no plain data`);
}

function partsOf(value: object, parted: Parted): readonly number[] {
  if (Array.isArray(value)) return [LIST, ...value.map((item: unknown) => part(item, parted))];
  if (value instanceof Map) return [MAP, ...[...value].flat().map((item: unknown) => part(item, parted))];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([key, entry]) => entry !== undefined && parted.keep(value as Readonly<Record<string, unknown>>, key, entry),
  );
  const shape = parted.shapes.number(entries.map(([key]) => key));
  return [SHAPE + shape, ...entries.map(([, entry]) => part(entry, parted))];
}

interface Written {
  /** Maps the number of a value to its position among the distinct values of this column. */
  readonly known: Map<number, number>;
  readonly parts: number[];
  readonly kinds: number[];
  readonly ago: number[];
  readonly plain: Plain[];
}

function laidOut(root: number, values: readonly Value[], shapes: readonly (readonly string[])[]): Graph {
  const { order, common } = byUse(values, shapes.length);
  const written: Written[] = [];
  const columns = new GraphColumns((i) => {
    const made: Written = { known: new Map(), parts: [], kinds: [], ago: [], plain: [] };
    return (written[i] = made);
  }, common);
  /** Maps the number of a value to how many values were completed before it. */
  const complete = new Map<number, number>();

  function write(column: GraphColumn<Written>, number: number): void {
    const { known, parts, ago } = column.own;
    const place = known.get(number);
    if (place !== undefined) return void parts.push(KNOWN + place);
    known.set(number, known.size);
    const before = complete.get(number);
    if (before !== undefined) {
      parts.push(ELSEWHERE);
      ago.push(complete.size - before);
      return;
    }
    parts.push(NEW);
    writeNew(column, values[number] ?? null);
    complete.set(number, complete.size);
  }

  function writeNew(column: GraphColumn<Written>, value: Value): void {
    const { kinds, plain } = column.own;
    if (typeof value !== 'object' || value === null) {
      kinds.push(PLAIN);
      plain.push(value);
      return;
    }
    const [kind = LIST, ...below] = value;
    if (kind < SHAPE) {
      kinds.push(kind, below.length);
      below.forEach((one, i) => write(columns.ofEntry(column, kind, i), one));
      return;
    }
    const shape = order.indexOf(kind - SHAPE);
    kinds.push(SHAPE + shape);
    below.forEach((one, i) => write(columns.ofField(column, shape, i), one));
  }

  write(columns.next(), root);
  return {
    shapes: order.map((shape) => shapes[shape] ?? []),
    common,
    parts: written.map(({ parts }) => encodeNumbers(parts)),
    kinds: written.map(({ kinds }) => encodeNumbers(kinds)),
    ago: written.map(({ ago }) => encodeNumbers(ago)),
    plain: written.map((one) => one.plain),
  };
}

/** Returns the shapes, those that occur most often first, and how many of them are common (not rare). */
function byUse(
  values: readonly Value[],
  count: number,
): { readonly order: readonly number[]; readonly common: number } {
  const uses = Array.from({ length: count }, () => 0);
  for (const value of values)
    if (typeof value === 'object' && value !== null) {
      const shape = (value[0] ?? LIST) - SHAPE;
      if (shape >= 0) uses[shape] = (uses[shape] ?? 0) + 1;
    }
  const use = (shape: number): number => uses[shape] ?? 0;
  const order = [...uses.keys()].sort((a, b) => use(b) - use(a) || a - b);
  return { order, common: order.filter((shape) => use(shape) > RARE).length };
}
