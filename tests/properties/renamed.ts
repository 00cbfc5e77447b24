/** This module renames the persons of a household. */
import { rulebook } from './shared.ts';

/** Lists the facts that name a person, by their names in a situation. */
const NAMING = new Set([
  'partner',
  ...rulebook.facts.filter((f) => f.type.kind === 'person').map((f) => f.id.split('.').at(-1) ?? ''),
]);
const KEYED = new Set(['persons', 'related']);

/**
 * Replaces ids by their new names. Ids occur as keys of persons and relations, and as values of facts that name a
 * person; elsewhere a word that looks like an id is left unchanged.
 */
export function renamePersons<T>(
  value: T,
  names: ReadonlyMap<string, string>,
  here: 'ids' | 'keys' | 'words' = 'words',
): T {
  if (typeof value === 'string') return (here === 'ids' ? (names.get(value) ?? value) : value) as T;
  if (Array.isArray(value)) return value.map((v: unknown) => renamePersons(v, names, here)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const below = (key: string): 'ids' | 'keys' | 'words' =>
    here === 'ids' || NAMING.has(key) ? 'ids' : KEYED.has(key) ? 'keys' : 'words';
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) =>
      here === 'keys'
        ? [names.get(key) ?? key, renamePersons(v as unknown, names)]
        : [key, renamePersons(v as unknown, names, below(key))],
    ),
  ) as T;
}
