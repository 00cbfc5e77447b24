/**
 * Takes the place of `jsonpath-plus` below json-rules-engine in the browser. Conditions of a rulebook have no `path`
 * (its schema refuses them), so nothing is ever looked up by one.
 */
export function JSONPath(): never {
  throw new Error('a condition with a path is no condition of a rulebook');
}
