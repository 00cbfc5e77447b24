/** This module counts persons by livelihood and age band. A table with a single cell counts homes. */

/** Holds shares by livelihood, then by age band. */
export type CellShares = readonly (readonly number[])[];

export class ShareCells {
  readonly #numbers: number[][];

  constructor(livelihoods: number, bands: number) {
    this.#numbers = Array.from({ length: livelihoods }, () => Array.from({ length: bands }, () => 0));
  }

  get size(): number {
    return this.#numbers.flat().length;
  }

  add(livelihood: number, band: number): void {
    const row = this.#numbers[livelihood];
    if (row !== undefined) row[band] = (row[band] ?? 0) + 1;
  }

  at(livelihood: number, band: number): number {
    return this.#numbers[livelihood]?.[band] ?? 0;
  }

  ofBand(band: number): number {
    return this.#numbers.reduce((sum, row) => sum + (row[band] ?? 0), 0);
  }

  map(read: (n: number, livelihood: number, band: number) => number): CellShares {
    return this.#numbers.map((row, livelihood) => row.map((n, band) => read(n, livelihood, band)));
  }
}
