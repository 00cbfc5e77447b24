/** A table in Markdown, its columns not padded: a longer name changes one line and not all. */

/** @param right columns of numbers, set to the right */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const rule = columns.map((column) => (right.includes(column) ? '---:' : '---'));
  return [columns, rule, ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
