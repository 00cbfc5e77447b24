/**
 * Areas: the smallest communes that there have been. A commune is made of the areas of those that merged into it, so that
 * a list of one year can be held against the communes of another.
 */
import type { DeskBook, Merger } from './book.ts';

interface Index {
  /** By the code that they led to, the oldest first. */
  readonly mergers: ReadonlyMap<string, readonly Merger[]>;
  readonly regions: Map<string, readonly string[]>;
}

const known = new WeakMap<DeskBook, Index>();

/** The areas that a code stood for on a day (yyyymmdd). */
export function areasOf(book: DeskBook, nis: string, day: number): readonly string[] {
  const last = indexOf(book)
    .mergers.get(nis)
    ?.findLast((merger) => merger.day <= day);
  // Before the merger its own code, where it kept one, stood for less.
  return last === undefined ? [nis] : last.parts.flatMap((part) => areasOf(book, part, last.day - 1));
}

/** The areas of all communes of a region. */
export function areasIn(book: DeskBook, region: string): readonly string[] {
  const { regions } = indexOf(book);
  const before = regions.get(region);
  if (before !== undefined) return before;
  const communes = book.communes.filter((commune) => commune.region === region);
  const areas = communes.flatMap(({ nis }) => areasOf(book, nis, Infinity));
  regions.set(region, areas);
  return areas;
}

function indexOf(book: DeskBook): Index {
  const before = known.get(book);
  if (before !== undefined) return before;
  const mergers = new Map<string, Merger[]>();
  for (const merger of [...book.mergers].sort((a, b) => a.day - b.day))
    mergers.set(merger.into, [...(mergers.get(merger.into) ?? []), merger]);
  const index = { mergers, regions: new Map<string, readonly string[]>() };
  known.set(book, index);
  return index;
}
