/** A cell of a table: what stands there, or that it would tell of too few people, which a file leaves empty. */

export interface Hidden {
  /** In words, for a page. */
  readonly few: string;
}

export type Cell = string | Hidden;

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.few;
}
