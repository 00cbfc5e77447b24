/**
 * This module splits communes into areas. An area is a commune as it was before all mergers in the rulebook, and a
 * later commune consists of the areas of all communes that merged into it. So a list of one year can be compared with
 * the communes of another year.
 */
import type { DeskBook, Merger } from './book.ts';

interface Index {
  /** Maps each NIS code to the mergers that resulted in it, oldest first. */
  readonly mergers: ReadonlyMap<string, readonly Merger[]>;
  readonly regions: Map<string, readonly string[]>;
}

const known = new WeakMap<DeskBook, Index>();

/** Returns the areas that a NIS code stood for on a day (yyyymmdd). */
export function listAreas(book: DeskBook, nis: string, day: number): readonly string[] {
  const last = indexOf(book)
    .mergers.get(nis)
    ?.findLast((merger) => merger.day <= day);
  // A commune that kept its code covered fewer areas before the merger, so the day before the merger is used.
  return last === undefined ? [nis] : last.parts.flatMap((part) => listAreas(book, part, last.day - 1));
}

/** Returns the areas of all present communes of a region. */
export function listAreasInRegion(book: DeskBook, region: string): readonly string[] {
  const { regions } = indexOf(book);
  const before = regions.get(region);
  if (before !== undefined) return before;
  const communes = book.communes.filter((commune) => commune.region === region);
  const areas = communes.flatMap(({ nis }) => listAreas(book, nis, Infinity));
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
