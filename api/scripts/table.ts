/**
 * Builds a table in Markdown. Its columns are not padded, so that a longer name changes one line of the file and not
 * all lines.
 */

/** @param right the headings of the columns that are aligned to the right, such as columns of numbers */
export function writeMarkdownTable(
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
