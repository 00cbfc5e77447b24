/** A household whose persons are called otherwise. */
import { rulebook } from './setting.ts';

/** Facts that name a person, by the words of a situation. */
const NAMING = new Set([
  'partner',
  ...rulebook.facts.filter((f) => f.type.kind === 'person').map((f) => f.id.split('.').at(-1) ?? ''),
]);
const KEYED = new Set(['persons', 'related']);

/** Ids stand as keys of persons and relations, and as the value of facts that name a person; elsewhere a word may look like one. */
export function renamed<T>(value: T, names: ReadonlyMap<string, string>, here: 'ids' | 'keys' | 'words' = 'words'): T {
  if (typeof value === 'string') return (here === 'ids' ? (names.get(value) ?? value) : value) as T;
  if (Array.isArray(value)) return value.map((v: unknown) => renamed(v, names, here)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const below = (key: string): 'ids' | 'keys' | 'words' =>
    here === 'ids' || NAMING.has(key) ? 'ids' : KEYED.has(key) ? 'keys' : 'words';
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) =>
      here === 'keys'
        ? [names.get(key) ?? key, renamed(v as unknown, names)]
        : [key, renamed(v as unknown, names, below(key))],
    ),
  ) as T;
}
