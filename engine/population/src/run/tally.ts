/**
 * Sums that come out the same in any order and on any number of threads: weights and amounts are whole numbers (of
 * ten-thousandths), and what outgrows a double is carried to whole numbers of any length.
 *

/** What is added up for one group of persons. */
export class Tally {
  readonly #low: Float64Array;
  readonly #carried: bigint[];

  constructor(size: number) {
    this.#low = new Float64Array(size);
    this.#carried = new Array<bigint>(size).fill(0n);
  }

  /** Adds a product of two whole numbers. */
  add(at: number, amount: number, weight: number): void {
    const product = amount * weight;
    const sum = (this.#low[at] as number) + product;
    // Below the limit both are exact, and so is their sum.
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
