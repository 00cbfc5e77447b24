/**
 * This module finds communes by NIS code and by postcode. A postcode alone does not determine a commune, because some
 * postcodes are shared by two communes.
 */
import type { Commune, DeskBook } from './book.ts';

interface Index {
  readonly byNis: ReadonlyMap<string, Commune>;
  readonly byPostcode: ReadonlyMap<string, readonly Commune[]>;
}

const known = new WeakMap<DeskBook, Index>();

/** Returns the commune with a current or former NIS code. Returns `null` when there is none. */
export function findCommune(book: DeskBook, nis: string): Commune | null {
  return indexOf(book).byNis.get(book.formerCommunes[nis] ?? nis) ?? null;
}

/**
 * Returns every commune that has addresses with this postcode: usually one, sometimes two, and none for an unknown
 * postcode.
 */
export function findCommunesByPostcode(book: DeskBook, postcode: string): readonly Commune[] {
  return indexOf(book).byPostcode.get(postcode) ?? [];
}

function indexOf(book: DeskBook): Index {
  const before = known.get(book);
  if (before !== undefined) return before;
  const byPostcode = new Map<string, Commune[]>();
  for (const commune of book.communes) {
    for (const code of commune.postcodes) byPostcode.set(code, [...(byPostcode.get(code) ?? []), commune]);
  }
  const index = { byNis: new Map(book.communes.map((c) => [c.nis, c])), byPostcode };
  known.set(book, index);
  return index;
}
