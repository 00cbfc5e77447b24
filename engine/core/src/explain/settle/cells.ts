/**
 * This module looks a figure up: it finds the cells that the keys may select, and returns the least and greatest of
 * them in the unit of the figure.
 */
import type { Cell } from '../../rulebook/model.ts';

/** Describes what is known of one index: the names of the possible rows, the two ends of a number, or nothing. */
export type KeySeen =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'any' };

export interface CellEnds {
  readonly min: number;
  readonly max: number;
  /** Is `true` when one of the possible cells is a value that nobody knows. */
  readonly unknown: boolean;
}

/**
 * Returns the least and greatest of the possible cells; `null` for a scale or a list, and when a table or its steps
 * have no such row.
 */
export function lookUpCell(cell: Cell, keys: readonly KeySeen[]): CellEnds | null {
  switch (cell.kind) {
    case 'number':
    case 'date':
    case 'month_day':
      return { min: cell.value, max: cell.value, unknown: false };
    case 'between':
      return { min: cell.min, max: cell.max, unknown: false };
    case 'unknown':
      return { min: cell.min, max: cell.max, unknown: true };
    case 'table': {
      const [key, ...rest] = keys;
      const names = key?.kind === 'names' ? key.names : Object.keys(cell.cells);
      return joinCellEnds(
        names.flatMap((name) => (cell.cells[name] === undefined ? [] : [lookUpCell(cell.cells[name], rest)])),
      );
    }
    case 'steps': {
      const [key, ...rest] = keys;
      return joinCellEnds(cell.cells.flatMap((c, i) => (c !== null && met(cell, i, key) ? [lookUpCell(c, rest)] : [])));
    }
    default:
      return null;
  }
}

/**
 * Checks whether the index may fall into a step. `equal` says to which step a value that is equal to a bound belongs.
 */
function met(cell: Extract<Cell, { kind: 'steps' }>, i: number, key: KeySeen | undefined): boolean {
  if (key?.kind !== 'range') return true;
  const [below, above] = [cell.bounds[i - 1], cell.bounds[i]];
  const reached = below === undefined || (cell.equal === 'upper' ? below <= key.hi : below < key.hi);
  const notPassed = above === undefined || (cell.equal === 'upper' ? key.lo < above : key.lo <= above);
  return reached && notPassed;
}

export function joinCellEnds(all: readonly (CellEnds | null)[]): CellEnds | null {
  return all.reduce((a, b) => {
    if (a === null || b === null) return a ?? b;
    return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), unknown: a.unknown || b.unknown };
  }, null);
}
