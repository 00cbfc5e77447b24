/**
 * This module encodes whole numbers, from 0 on, as text with one character for each. Small numbers take one byte, and
 * no character has to be escaped in JSON.
 */

const FIRST = 0x23;
const BACKSLASH = 0x5c;
/** Is the range of the UTF-16 surrogates, which are skipped because a single one is not a character. */
const HALVES = { from: 0xd800, count: 0x800 };
const PAIRED = 0x10000;

export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(signOf).join('');
}

function signOf(number: number): string {
  const past = number + FIRST < BACKSLASH ? number + FIRST : number + FIRST + 1;
  return String.fromCodePoint(past < HALVES.from ? past : past + HALVES.count);
}

/** Returns a function that returns the next number of a text at each call. */
export function decodeNumbers(text: string): () => number {
  let at = 0;
  return () => {
    const point = text.codePointAt(at) ?? FIRST;
    at += point < PAIRED ? 1 : 2;
    const past = point < HALVES.from ? point : point - HALVES.count;
    return past < BACKSLASH ? past - FIRST : past - FIRST - 1;
  };
}
