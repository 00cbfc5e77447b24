/**
 * This module writes numbers as the characters of a code and reads them again. There are 32 signs that are not mistaken
 * for one another. The last characters of a code are a checksum, which detects any two wrong characters and any swap of
 * two.
 *
 * A code has one of two lengths. The longer one has twice as many characters as the shorter one, so that it is printed
 * on two lines of the same length. Among the households of `tests/interview`, a code of the longer length holds all
 * screens of nearly every person who lives alone.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LENGTH = 24;
export const LONGEST = 48;
const GROUP = 4;
const SIGN_BITS = 5n;

/** Returns how many different numbers fit between the version and the checksum. */
export function computeCodeCapacity(length: number): bigint {
  return 1n << (SIGN_BITS * BigInt(length - 1 - checksIn(length)));
}

/**
 * The weights of the checksum repeat after this number of places, so the characters behind this place have a further
 * checksum of their own.
 */
const WEIGHTS = 31;

function checksIn(length: number): number {
  return length > WEIGHTS ? 3 : 2;
}

/** The checksum is computed in the field of 32 elements, with the polynomial x⁵ + x² + 1. */
const OVERFLOW = 0b100101;

export type CodeReading =
  | { readonly ok: true; readonly version: number; readonly length: number; readonly number: bigint }
  /**
   * `length` means that no code has this number of characters, `sign` that no code has this character, and `check` that
   * the checksum does not match the other characters.
   */
  | { readonly ok: false; readonly wrong: 'length' | 'sign' | 'check'; readonly found: string };

export function writeCode(version: number, number: bigint, length = LENGTH): string {
  const data = [version];
  for (let left = number, i = 0; i < length - 1 - checksIn(length); i++, left >>= SIGN_BITS)
    data.push(Number(left & 31n));
  return [...data, ...checks(data)].map((one) => SIGNS[one] ?? '').join('');
}

/**
 * Reads a code as people write it: in small letters, with spaces, dashes, dots or underscores, with the letter O for a
 * zero, or with the letter I or L for a one.
 */
export function readCode(written: string): CodeReading {
  const plain = written
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...plain].map((sign) => SIGNS.indexOf(sign));
  const strange = [...plain].find((sign) => !SIGNS.includes(sign));
  if (strange !== undefined) return { ok: false, wrong: 'sign', found: strange };
  const { length } = values;
  if (length !== LENGTH && length !== LONGEST) return { ok: false, wrong: 'length', found: String(length) };
  const data = values.slice(0, -checksIn(length));
  if (checks(data).some((one, i) => one !== values[data.length + i])) return { ok: false, wrong: 'check', found: '' };
  const [version = 0, ...rest] = data;
  return { ok: true, version, length, number: rest.reduceRight((all, one) => (all << SIGN_BITS) | BigInt(one), 0n) };
}

/** Splits a code into the groups in which it is printed. */
export function splitIntoGroups(code: string): readonly string[] {
  return code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
}

/**
 * Returns the checksum: the sum of all values, the sum of the values weighted by their place, and in a longer code the
 * sum of the values whose weights repeat.
 */
function checks(data: readonly number[]): readonly number[] {
  const plain = sum(data);
  const weighed = data.reduceRight((all, one) => doubled(all) ^ one, 0);
  return data.length > WEIGHTS ? [plain, weighed, sum(data.slice(WEIGHTS))] : [plain, weighed];
}

function sum(data: readonly number[]): number {
  return data.reduce((all, one) => all ^ one, 0);
}

function doubled(element: number): number {
  return element & 16 ? (element << 1) ^ OVERFLOW : element << 1;
}
