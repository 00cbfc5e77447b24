/**
 * Takes the place of `clone` below json-rules-engine in the browser, which copies the conditions of a rule for each
 * result: objects of their own class, lists and plain values, never in a circle.
 */
export default function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item)) as T;
  const copy = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = clone(part);
  return copy as T;
}
