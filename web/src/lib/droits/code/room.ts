/**
 * This module packs a sequence of choices into one whole number. A choice whose share of its field is large makes the
 * number grow little: the answer that most people give takes less than one bit, and empty answers after the last one
 * take nothing.
 */
export interface Choice {
  readonly index: number;
  readonly shares: readonly number[];
}

/**
 * Adds a choice to the number. Choices are read in reverse order: the one that was added last is the first that `take`
 * returns.
 */
export function put(number: bigint, { index, shares }: Choice): bigint {
  const share = BigInt(shares[index] ?? 0);
  return (number / share) * BigInt(sum(shares)) + BigInt(sum(shares.slice(0, index))) + (number % share);
}

export interface Taken {
  readonly index: number;
  readonly rest: bigint;
}

export function take(number: bigint, shares: readonly number[]): Taken {
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
