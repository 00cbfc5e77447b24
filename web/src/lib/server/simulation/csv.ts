/** A table of a page, as a file for a spreadsheet. */
import Papa from 'papaparse';
import type { TableView } from '../../simulation/view.ts';

/**
 * What a spreadsheet would run in place of showing it. A number with its sign and unit is none of it, nor is a sign alone:
 * they stay as the page shows them.
 */
const RUN = /^(?![+-][€ \u00a0\u202f]{0,3}\d[\d.,’ \u00a0\u202f]*[\p{L}.%€$ \u00a0\u202f]*$)[=+\-@\t\r]./u;

/** A line a row, the first with the names of the columns; RFC 4180, without a mark in front. */
export function tableCsv({ columns, rows }: TableView): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return `${Papa.unparse(lines as unknown[][], { escapeFormulae: RUN, newline: '\r\n' })}\r\n`;
}
