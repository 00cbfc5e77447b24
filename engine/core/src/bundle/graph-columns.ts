/**
 * This module holds the columns of a graph (see `graph.ts`). They are numbered in the order in which they are first
 * used; the writer and the reader walk the data in the same order and so give the same numbers.
 */

export const LIST = 1;
export const MAP = 2;

/** Describes a column: the data kept for it (`own`), and the columns of the parts of its values (`below`). */
export interface GraphColumn<T> {
  readonly own: T;
  /**
   * Holds the columns of list entries, of map keys, of map values, and of the fields of objects whose shape is not
   * common, at the indices `ITEM`, `KEY`, `VALUE` and `RARE`.
   */
  readonly below: (GraphColumn<T> | undefined)[];
}

const [ITEM, KEY, VALUE, RARE] = [0, 1, 2, 3];

export class GraphColumns<T> {
  readonly #make: (number: number) => T;
  readonly #common: number;
  /** Holds the columns of common objects by shape, then by field. */
  readonly #fields: (GraphColumn<T> | undefined)[][] = [];
  #count = 0;

  /**
   * @param common the number of common shapes (the first ones); objects of these have one column for each field,
   * wherever they occur
   */
  constructor(make: (number: number) => T, common: number) {
    this.#make = make;
    this.#common = common;
  }

  next(): GraphColumn<T> {
    return { own: this.#make(this.#count++), below: [] };
  }

  /** Returns the column of entry `i` of a list or a map; the entries of a map are its keys and values in turn. */
  ofEntry(column: GraphColumn<T>, kind: number, i: number): GraphColumn<T> {
    return this.#below(column.below, kind === LIST ? ITEM : i % 2 === 0 ? KEY : VALUE);
  }

  ofField(column: GraphColumn<T>, shape: number, i: number): GraphColumn<T> {
    return shape < this.#common ? this.#below((this.#fields[shape] ??= []), i) : this.#below(column.below, RARE);
  }

  #below(columns: (GraphColumn<T> | undefined)[], i: number): GraphColumn<T> {
    return (columns[i] ??= this.next());
  }
}
