/** This module looks up texts in a tree of texts by their keys. */
import type { TextTree } from '../../rulebook/model.ts';

/** Returns the sentence or noun at a path of keys; `null` when there is none. */
export function findTextAt(tree: TextTree, ...keys: readonly string[]): string | null {
  const found = at(tree, keys);
  return typeof found === 'string' ? found : null;
}

/**
 * Returns the list of sentences at a path of keys; a single sentence becomes a list of one, and a missing entry an
 * empty list.
 */
export function findTextListAt(tree: TextTree, ...keys: readonly string[]): readonly string[] {
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
