/** Words in a tree of texts by their keys. */
import type { TextTree } from '../../rulebook/model.ts';

/** A sentence or a noun at the end of some keys; `null` where there is none. */
export function textIn(tree: TextTree, ...keys: readonly string[]): string | null {
  const found = at(tree, keys);
  return typeof found === 'string' ? found : null;
}

/** A list of sentences; one alone is a list of one, and nothing is an empty one. */
export function listIn(tree: TextTree, ...keys: readonly string[]): readonly string[] {
  const found = at(tree, keys);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? (found as readonly string[]) : [];
}

function at(tree: TextTree, keys: readonly string[]): TextTree[string] | undefined {
  let found: TextTree[string] | undefined = tree;
  for (const key of keys) {
    if (found === undefined || typeof found === 'string' || Array.isArray(found)) return undefined;
    found = (found as TextTree)[key];
  }
  return found;
}
