/** Rows of a terminal in columns: the first to the left, numbers to the right, and a gap between whatever stands beside. */

const GAP = 2;

/**
 * @param rows each with its name first
 * @param least how wide a column of numbers is at least
 */
export function inColumns(rows: readonly (readonly string[])[], least = 0): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, k) => (widths[k] = Math.max(widths[k] ?? (k === 0 ? 0 : least), cell.length)));
  return rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[0] ?? 0) : ' '.repeat(GAP) + cell.padStart(widths[k] ?? 0)))
      .join(''),
  );
}
