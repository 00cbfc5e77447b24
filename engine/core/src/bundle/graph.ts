/**
 * Plain data that shares parts, as JSON that keeps them shared: every distinct value stands once. A rulebook that is
 * understood is such a graph; as a tree it would be twenty times as large.
 *
 * It is laid out in columns: what one field holds in all objects of a shape stands together, for it is much alike, and
 * takes little room once it is compressed. A part stands where it is met first and needs no number there.
 */
import { numbersIn } from '../values/signs.ts';
import { Columns, LIST, type Column } from './graph-columns.ts';

export interface Graph {
  /** Lists of keys of the objects; of the first `common` each key has a column of its own. */
  readonly shapes: readonly (readonly string[])[];
  readonly common: number;
  /** Of each column its parts: `NEW`, `ELSEWHERE`, or from `KNOWN` on which of those that this column had before. */
  readonly parts: readonly string[];
  /** Of each column what is new: `PLAIN`, a list or a map and its length, or from `SHAPE` on an object. */
  readonly kinds: readonly string[];
  /** Of each column what others had before: so many values of the graph ago. */
  readonly ago: readonly string[];
  /** Of each column its plain values. */
  readonly plain: readonly (readonly Plain[])[];
}

export type Plain = string | number | boolean | null;

export const NEW = 0;
export const ELSEWHERE = 1;
export const KNOWN = 2;
export const PLAIN = 0;
export const SHAPE = 3;

/** How far a column has been read. */
interface Read {
  readonly known: unknown[];
  readonly part: () => number;
  readonly kind: () => number;
  readonly ago: () => number;
  readonly plain: () => unknown;
}

export function wholeOf(graph: Graph): unknown {
  const columns = new Columns((i): Read => {
    let at = 0;
    return {
      known: [],
      part: numbersIn(graph.parts[i] ?? ''),
      kind: numbersIn(graph.kinds[i] ?? ''),
      ago: numbersIn(graph.ago[i] ?? ''),
      plain: () => graph.plain[i]?.[at++],
    };
  }, graph.common);
  /** In the order in which they were complete. */
  const made: unknown[] = [];

  function value(column: Column<Read>): unknown {
    const { known, part, ago } = column.own;
    const number = part();
    if (number >= KNOWN) return known[number - KNOWN];
    if (number === ELSEWHERE) {
      const found = made[made.length - ago()];
      known.push(found);
      return found;
    }
    // It has its number before its parts have theirs.
    const place = known.push(undefined) - 1;
    const found = newValue(column);
    made.push(found);
    known[place] = found;
    return found;
  }

  function newValue(column: Column<Read>): unknown {
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

  function objectOf(column: Column<Read>, shape: number): unknown {
    const object: Record<string, unknown> = {};
    (graph.shapes[shape] ?? []).forEach((key, i) => {
      object[key] = value(columns.ofField(column, shape, i));
    });
    return object;
  }

  return value(columns.next());
}
