/**
 * Adds up the numbers of one group. The sums are the same in any order and on any number of threads: weights and
 * amounts are whole numbers (of ten-thousandths), and a sum that is too large for a double to represent exactly is
 * carried to a `bigint`.
 */
export class GroupTally {
  readonly #low: Float64Array;
  readonly #carried: bigint[];

  constructor(size: number) {
    this.#low = new Float64Array(size);
    this.#carried = new Array<bigint>(size).fill(0n);
  }

  /** Adds the product of two whole numbers. */
  add(at: number, amount: number, weight: number): void {
    const product = amount * weight;
    const sum = (this.#low[at] as number) + product;
    // Below the limit the double represents the product, the old sum and the new sum exactly.
    if (product < LIMIT && product > -LIMIT && sum < LIMIT && sum > -LIMIT) this.#low[at] = sum;
    else this.#carry(at, amount, weight);
  }

  #carry(at: number, amount: number, weight: number): void {
    this.#carried[at] =
      (this.#carried[at] as bigint) + BigInt(this.#low[at] as number) + BigInt(amount) * BigInt(weight);
    this.#low[at] = 0;
  }

  sums(): readonly bigint[] {
    return this.#carried.map((carried, at) => carried + BigInt(this.#low[at] as number));
  }
}

const LIMIT = 2 ** 52;
