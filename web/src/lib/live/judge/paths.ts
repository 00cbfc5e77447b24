/**
 * Replaces the package `jsonpath-plus`, which json-rules-engine uses, in the browser. The schema of the rulebook allows
 * no `path` in a condition, so this function is never called.
 */
export function JSONPath(): never {
  throw new Error('a condition with a path is no condition of a rulebook');
}
