/** Whether a text may hold a national number: eleven digits, however they are cut. It is looked for only to be kept out. */
export function holdsNationalNumber(text: string): boolean {
  return /(?:\d[\s./-]*){11}/.test(text);
}
