/** The desks of a rulebook in the words of one language; communes keep all their names, by which people look for them. */
import type { Desk, DeskBook } from '../rulebook/desks/book.ts';

/** Where a desk stands in its file is of no use to whoever visits it. */
export function desksIn(book: DeskBook, language: string, languages: readonly string[]): DeskBook {
  const desks = book.desks.map(({ place: _, ...desk }) => desk as Desk);
  return { ...(spokenIn({ ...book, desks }, language, languages) as DeskBook), communes: book.communes };
}

/** Of words in several languages, those of the one asked, or the first where there are none. */
function spokenIn(node: unknown, language: string, languages: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => spokenIn(item, language, languages));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  const said =
    entries.length > 0 && entries.every(([key, value]) => languages.includes(key) && typeof value === 'string');
  if (!said) return Object.fromEntries(entries.map(([key, value]) => [key, spokenIn(value, language, languages)]));
  return Object.fromEntries(
    [entries.find(([key]) => key === language) ?? entries[0] ?? []].slice(0, 1) as [string, unknown][],
  );
}
