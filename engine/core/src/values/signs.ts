/** Whole numbers from 0 on as text, a sign each: small ones take one byte, and nothing of it has to be escaped in JSON. */

const FIRST = 0x23;
const BACKSLASH = 0x5c;
/** What is half of a pair stands for nothing by itself. */
const HALVES = { from: 0xd800, count: 0x800 };
const PAIRED = 0x10000;

export function signsOf(numbers: readonly number[]): string {
  return numbers.map(signOf).join('');
}

function signOf(number: number): string {
  const past = number + FIRST < BACKSLASH ? number + FIRST : number + FIRST + 1;
  return String.fromCodePoint(past < HALVES.from ? past : past + HALVES.count);
}

/** Gives the numbers of a text one after the other. */
export function numbersIn(text: string): () => number {
  let at = 0;
  return () => {
    const point = text.codePointAt(at) ?? FIRST;
    at += point < PAIRED ? 1 : 2;
    const past = point < HALVES.from ? point : point - HALVES.count;
    return past < BACKSLASH ? past - FIRST : past - FIRST - 1;
  };
}
