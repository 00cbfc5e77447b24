/** This module lists the persons with whom a person has a right, or whom it covers. */
import type { Column } from '../../plan/columns.ts';
import { readColumnValue, type Household } from '../../run/household.ts';

/**
 * Returns the ids of the persons in the mask of a column, without the person of the row; an empty list when there is no
 * column.
 */
export function listOtherPersons(h: Household, column: Column | null | undefined, row: number): readonly string[] {
  if (column === null || column === undefined) return [];
  const value = readColumnValue(h, column, row);
  return value.kind === 'set' ? value.values.filter((id) => id !== h.persons[row]) : [];
}
