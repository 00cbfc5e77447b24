/**
 * Checks whether a text may hold a national number: eleven digits, also with spaces, points, slashes or hyphens between
 * them. The check exists only to keep such numbers out.
 */
export function holdsNationalNumber(text: string): boolean {
  return /(?:\d[\s./-]*){11}/.test(text);
}
