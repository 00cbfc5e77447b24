/**
 * Writes a JSON value in its canonical form (RFC 8785): keys in the order of their UTF-16 units, no spaces, and numbers
 * as ECMAScript writes them.
 */
export function writeCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${writeCanonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
