/**
 * Replaces the package `clone`, which json-rules-engine uses, in the browser. json-rules-engine copies the conditions
 * of a rule for each result: instances of its own class, arrays and plain values, without cycles.
 */
export default function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item)) as T;
  const copy = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = clone(part);
  return copy as T;
}
