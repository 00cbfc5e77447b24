/**
 * The characters of a code: 32 signs that are not taken for one another, of which the last two check all others. Any two
 * wrong characters are noticed, and so is any swap of two.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LENGTH = 24;
export const GROUP = 4;
const CHECKS = 2;
const SIGN_BITS = 5n;
/** Room between the version and the checks. */
export const ROOM = 1n << (SIGN_BITS * BigInt(LENGTH - 1 - CHECKS));

/** The field of 32 elements: x⁵ + x² + 1. */
const OVERFLOW = 0b100101;

export type Reading =
  | { readonly ok: true; readonly version: number; readonly number: bigint }
  /** `length`: with so many characters; `sign`: with one that no code has; `check`: one of them is another. */
  | { readonly ok: false; readonly wrong: 'length' | 'sign' | 'check'; readonly found: string };

export function write(version: number, number: bigint): string {
  const data = [version];
  for (let left = number, i = 0; i < LENGTH - 1 - CHECKS; i++, left >>= SIGN_BITS) data.push(Number(left & 31n));
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
  if (values.length !== LENGTH) return { ok: false, wrong: 'length', found: String(values.length) };
  const data = values.slice(0, -CHECKS);
  if (checks(data).some((one, i) => one !== values[data.length + i])) return { ok: false, wrong: 'check', found: '' };
  const [version = 0, ...rest] = data;
  return { ok: true, version, number: rest.reduceRight((all, one) => (all << SIGN_BITS) | BigInt(one), 0n) };
}

/** In groups, as it is printed. */
export function grouped(code: string): readonly string[] {
  return code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
}

/** The sum of all, and the sum of each weighed by its place. */
function checks(data: readonly number[]): readonly number[] {
  const plain = data.reduce((all, one) => all ^ one, 0);
  const weighed = data.reduceRight((all, one) => doubled(all) ^ one, 0);
  return [plain, weighed];
}

function doubled(element: number): number {
  return element & 16 ? (element << 1) ^ OVERFLOW : element << 1;
}
