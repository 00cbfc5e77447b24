/**
 * Choices in one whole number, one over the other. A choice with a large share of its field makes the number grow little:
 * what most people answer takes a part of a bit, and whatever follows the last answer takes nothing.
 */
export interface Choice {
  readonly index: number;
  readonly shares: readonly number[];
}

/** Lays a choice over what is there. The one laid last is the first that is taken. */
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
