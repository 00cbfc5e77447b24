/** A table of a page, as a file for a spreadsheet. */
import Papa from 'papaparse';
import type { TableView } from '../../simulation/view.ts';
import { WORD_JOINER } from './numbers.ts';

/**
 * What a spreadsheet would run in place of showing it. A number with its sign and unit is none of it, nor is a sign alone:
 * they stay as the page shows them.
 */
const RUN = /^(?![+-][€ \u00a0\u202f]{0,3}\d[\d.,’ \u00a0\u202f]*[\p{L}.%€$ \u00a0\u202f]*$)[=+\-@\t\r]./u;

/** A line a row, the first with the names of the columns, without what only holds a line of a page together; RFC 4180. */
export function tableCsv({ columns, rows }: TableView): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((line) =>
    line.map((cell) => cell.replaceAll(WORD_JOINER, '')),
  );
  return `${Papa.unparse(lines, { escapeFormulae: RUN, newline: '\r\n' })}\r\n`;
}
