/** The columns of a graph, numbered in the order in which they are met: who writes and who reads goes the same way. */

export const LIST = 1;
export const MAP = 2;

/** A column, with what is kept of it, and the columns of what its parts are made of. */
export interface Column<T> {
  readonly own: T;
  /** Of the entries of lists, the keys of maps, the values of maps, the fields of rare objects. */
  readonly below: (Column<T> | undefined)[];
}

const [ITEM, KEY, VALUE, RARE] = [0, 1, 2, 3];

export class Columns<T> {
  readonly #make: (number: number) => T;
  readonly #common: number;
  /** By shape and field. */
  readonly #fields: (Column<T> | undefined)[][] = [];
  #count = 0;

  /** @param common objects of so many shapes, the first ones, have a column for each field, wherever they stand */
  constructor(make: (number: number) => T, common: number) {
    this.#make = make;
    this.#common = common;
  }

  next(): Column<T> {
    return { own: this.#make(this.#count++), below: [] };
  }

  /** Of entry `i` of a list or a map; in a map keys and values take turns. */
  ofEntry(column: Column<T>, kind: number, i: number): Column<T> {
    return this.#below(column.below, kind === LIST ? ITEM : i % 2 === 0 ? KEY : VALUE);
  }

  ofField(column: Column<T>, shape: number, i: number): Column<T> {
    return shape < this.#common ? this.#below((this.#fields[shape] ??= []), i) : this.#below(column.below, RARE);
  }

  #below(columns: (Column<T> | undefined)[], i: number): Column<T> {
    return (columns[i] ??= this.next());
  }
}
