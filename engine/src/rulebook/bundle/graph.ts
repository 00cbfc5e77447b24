/**
 * Plain data that shares parts, as JSON that keeps them shared: every distinct value stands once, and others name it
 * by its number. A rulebook that is understood is such a graph; as a tree it would be twenty times as large.
 */

export interface Graph {
  /** Lists of keys; an object names its list by number. */
  readonly shapes: readonly (readonly string[])[];
  /** Parts come before what they are part of: the last value is the whole. */
  readonly values: readonly GraphValue[];
}

/** A plain value; or a kind (a shape from 0, `LIST`, `MAP`) and the numbers of its parts. */
export type GraphValue = string | number | boolean | null | readonly number[];

/** Whether an entry of an object is written. */
export type Keep = (owner: Readonly<Record<string, unknown>>, key: string, value: unknown) => boolean;

const LIST = -1;
const MAP = -2;

/** @param keep entries that are `undefined` are never written */
export function graphOf(whole: unknown, keep: Keep = () => true): Graph {
  const writer: Writer = { keep, shapes: new Table(), values: new Table(), done: new Map() };
  write(whole, writer);
  return { shapes: writer.shapes.list, values: writer.values.list };
}

export function wholeOf(graph: Graph): unknown {
  const made: unknown[] = [];
  for (const value of graph.values) made.push(isNode(value) ? nodeOf(value, graph.shapes, made) : value);
  return made.at(-1);
}

interface Writer {
  readonly keep: Keep;
  readonly shapes: Table<readonly string[]>;
  readonly values: Table<GraphValue>;
  readonly done: Map<object, number>;
}

/** Each distinct entry once, in the order in which they came. */
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

function write(value: unknown, writer: Writer): number {
  if (typeof value !== 'object' || value === null) return writer.values.number(plain(value));
  const known = writer.done.get(value);
  if (known !== undefined) return known;
  const number = writer.values.number(partsOf(value, writer));
  writer.done.set(value, number);
  return number;
}

function plain(value: unknown): GraphValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`${String(value)} is no plain data`);
}

function partsOf(value: object, writer: Writer): readonly number[] {
  if (Array.isArray(value)) return [LIST, ...value.map((item: unknown) => write(item, writer))];
  if (value instanceof Map) return [MAP, ...[...value].flat().map((item: unknown) => write(item, writer))];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([key, part]) => part !== undefined && writer.keep(value as Readonly<Record<string, unknown>>, key, part),
  );
  const shape = writer.shapes.number(entries.map(([key]) => key));
  return [shape, ...entries.map(([, part]) => write(part, writer))];
}

function isNode(value: GraphValue): value is readonly number[] {
  return typeof value === 'object' && value !== null;
}

function nodeOf(node: readonly number[], shapes: Graph['shapes'], made: readonly unknown[]): unknown {
  const [kind = LIST, ...parts] = node;
  if (kind === LIST) return parts.map((part) => made[part]);
  if (kind === MAP)
    return new Map(parts.flatMap((key, i) => (i % 2 === 0 ? [[made[key], made[parts[i + 1] ?? 0]]] : [])));
  const object: Record<string, unknown> = {};
  (shapes[kind] ?? []).forEach((key, i) => {
    object[key] = made[parts[i] ?? 0];
  });
  return object;
}
