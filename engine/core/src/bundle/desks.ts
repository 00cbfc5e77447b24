/**
 * This module reduces the desks of a rulebook to the texts of one language. Communes keep their names in all languages,
 * because people search by any of them.
 */
import type { Desk, DeskBook } from '../rulebook/desks/book.ts';

/**
 * Returns the book of desks in one language. The place of each desk in its rule file is left out, because a visitor has
 * no use for it.
 */
export function translateDesks(book: DeskBook, language: string, languages: readonly string[]): DeskBook {
  const desks = book.desks.map(({ place: _, ...desk }) => desk as Desk);
  return { ...(spokenIn({ ...book, desks }, language, languages) as DeskBook), communes: book.communes };
}

/**
 * Reduces each text that is given in several languages to the text in the given language, or to its first text when
 * that language is missing.
 */
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
