/**
 * This module reads a graph: plain data in which several objects share parts, kept as JSON in which every distinct
 * value is written once. An understood rulebook is such data; as a tree it would be many times as large.
 *
 * The graph is laid out in columns: the values of one field in all objects of a shape are written together, because
 * they resemble each other and compress well. A value is written where it first occurs, and needs no number there.
 */
import { decodeNumbers } from '../values/number-text.ts';
import { GraphColumns, LIST, type GraphColumn } from './graph-columns.ts';

export interface Graph {
  /** Lists the keys of the objects of each shape. Each key of the first `common` shapes has a column of its own. */
  readonly shapes: readonly (readonly string[])[];
  readonly common: number;
  /**
   * Holds for each column, as encoded numbers, where each of its values is found: `NEW` when it is written in this
   * column, `ELSEWHERE` when it was written in another one, or `KNOWN` plus the index of an earlier value of the same
   * column.
   */
  readonly parts: readonly string[];
  /**
   * Holds for each column the kinds of its new values: `PLAIN`; `LIST` or `MAP`, followed by the number of parts (two
   * for each entry of a map); or `SHAPE` plus the index of the shape of an object.
   */
  readonly kinds: readonly string[];
  /**
   * Holds for each column, and for each of its values that is marked `ELSEWHERE`, how many places before the end of the
   * list of completed values this value stands.
   */
  readonly ago: readonly string[];
  readonly plain: readonly (readonly Plain[])[];
}

export type Plain = string | number | boolean | null;

export const NEW = 0;
export const ELSEWHERE = 1;
export const KNOWN = 2;
export const PLAIN = 0;
export const SHAPE = 3;

/** Holds the values of a column that were read, and functions that read its next entries. */
interface Read {
  readonly known: unknown[];
  readonly part: () => number;
  readonly kind: () => number;
  readonly ago: () => number;
  readonly plain: () => unknown;
}

export function readGraph(graph: Graph): unknown {
  const columns = new GraphColumns((i): Read => {
    let at = 0;
    return {
      known: [],
      part: decodeNumbers(graph.parts[i] ?? ''),
      kind: decodeNumbers(graph.kinds[i] ?? ''),
      ago: decodeNumbers(graph.ago[i] ?? ''),
      plain: () => graph.plain[i]?.[at++],
    };
  }, graph.common);
  /** Lists the values marked `NEW` in the order in which they were completed. */
  const made: unknown[] = [];

  function value(column: GraphColumn<Read>): unknown {
    const { known, part, ago } = column.own;
    const number = part();
    if (number >= KNOWN) return known[number - KNOWN];
    if (number === ELSEWHERE) {
      const found = made[made.length - ago()];
      known.push(found);
      return found;
    }
    // The value takes its index before its parts take theirs, as it did when the graph was written.
    const place = known.push(undefined) - 1;
    const found = newValue(column);
    made.push(found);
    known[place] = found;
    return found;
  }

  function newValue(column: GraphColumn<Read>): unknown {
    const kind = column.own.kind();
    if (kind === PLAIN) return column.own.plain();
    if (kind >= SHAPE) return objectOf(column, kind - SHAPE);
    const length = column.own.kind();
    const entry = (_: unknown, i: number): unknown => value(columns.ofEntry(column, kind, i));
    if (kind === LIST) return Array.from({ length }, entry);
    const map = new Map<unknown, unknown>();
    for (let i = 0; i < length; i += 2) map.set(entry(null, i), entry(null, i + 1));
    return map;
  }

  function objectOf(column: GraphColumn<Read>, shape: number): unknown {
    const object: Record<string, unknown> = {};
    (graph.shapes[shape] ?? []).forEach((key, i) => {
      object[key] = value(columns.ofField(column, shape, i));
    });
    return object;
  }

  return value(columns.next());
}
