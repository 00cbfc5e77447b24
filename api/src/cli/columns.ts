/**
 * This module lays out rows in columns for a terminal: the first column is aligned to the left and all others to the
 * right, with a gap between neighbouring columns.
 */

const GAP = 2;

/**
 * @param rows the rows; the first cell of each is its name
 * @param least the minimum width of every column but the first, in characters
 */
export function alignColumns(rows: readonly (readonly string[])[], least = 0): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, k) => (widths[k] = Math.max(widths[k] ?? (k === 0 ? 0 : least), cell.length)));
  return rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[0] ?? 0) : ' '.repeat(GAP) + cell.padStart(widths[k] ?? 0)))
      .join(''),
  );
}
