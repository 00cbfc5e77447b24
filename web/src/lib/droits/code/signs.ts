/**
 * The characters of a code: 32 signs that are not taken for one another, of which the last ones check all others. Any two
 * wrong characters are noticed, and so is any swap of two.
 *
 * A code has one of two lengths. The longer one is twice the shorter, so that it stands on two such lines: of the households
 * that the interview is measured on (`tests/interview`), it holds all screens of nearly every one of a single person.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LENGTH = 24;
export const LONGEST = 48;
const GROUP = 4;
const SIGN_BITS = 5n;

/** Room between the version and the checks. */
export function roomIn(length: number): bigint {
  return 1n << (SIGN_BITS * BigInt(length - 1 - checksIn(length)));
}

/** Weights come again after so many places: what stands behind has a check of its own. */
const WEIGHTS = 31;

function checksIn(length: number): number {
  return length > WEIGHTS ? 3 : 2;
}

/** The field of 32 elements: x⁵ + x² + 1. */
const OVERFLOW = 0b100101;

export type Reading =
  | { readonly ok: true; readonly version: number; readonly length: number; readonly number: bigint }
  /** `length`: with so many characters; `sign`: with one that no code has; `check`: one of them is another. */
  | { readonly ok: false; readonly wrong: 'length' | 'sign' | 'check'; readonly found: string };

export function write(version: number, number: bigint, length = LENGTH): string {
  const data = [version];
  for (let left = number, i = 0; i < length - 1 - checksIn(length); i++, left >>= SIGN_BITS)
    data.push(Number(left & 31n));
  return [...data, ...checks(data)].map((one) => SIGNS[one] ?? '').join('');
}

/** As people write it: in small letters, with spaces or dashes, an O for a zero. */
export function read(written: string): Reading {
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

/** In groups, as it is printed. */
export function grouped(code: string): readonly string[] {
  return code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
}

/** The sum of all, the sum of each weighed by its place, and the sum of those whose weights come a second time. */
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
