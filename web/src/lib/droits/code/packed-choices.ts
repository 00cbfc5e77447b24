/**
 * This module packs a sequence of choices into one whole number. Each choice is an index into a list of shares, which
 * say how common each possible answer is. A choice with a large share makes the number grow little: an answer with more
 * than half of all shares takes less than one bit, and empty answers (index 0) at the end of the sequence take nothing.
 */
export interface PackedChoice {
  readonly index: number;
  readonly shares: readonly number[];
}

/**
 * Adds a choice to the number. `unpackChoice` returns the choices in reverse order, the last one that was added first.
 */
export function packChoice(number: bigint, { index, shares }: PackedChoice): bigint {
  const share = BigInt(shares[index] ?? 0);
  return (number / share) * BigInt(sum(shares)) + BigInt(sum(shares.slice(0, index))) + (number % share);
}

export interface UnpackedChoice {
  readonly index: number;
  readonly rest: bigint;
}

export function unpackChoice(number: bigint, shares: readonly number[]): UnpackedChoice {
  const all = BigInt(sum(shares));
  const place = Number(number % all);
  let below = 0;
  let index = 0;
  while (place >= below + (shares[index] ?? 0)) below += shares[index++] ?? 0;
  return { index, rest: (number / all) * BigInt(shares[index] ?? 0) + BigInt(place - below) };
}

function sum(shares: readonly number[]): number {
  return shares.reduce((all, one) => all + one, 0);
}
