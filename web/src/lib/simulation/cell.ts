/**
 * Describes a cell whose number is hidden, because it would concern too few people. A page says so in its place, and a
 * file leaves it empty. The other cells of a table are texts.
 */

export interface Hidden {
  /** Holds the text that a page shows in place of the number. */
  readonly few: string;
}

export type SimulationCell = string | Hidden;

export function getCellText(cell: SimulationCell): string {
  return typeof cell === 'string' ? cell : cell.few;
}
