/** A table of a page, as a file for a spreadsheet. */
import Papa from 'papaparse';
import type { TableView } from '../../simulation/view.ts';
import { WORD_JOINER } from './numbers.ts';

/** A number behind its sign, with its unit. */
const NUMBER = String.raw`[€ \u00a0\u202f]{0,3}\d[\d.,’ \u00a0\u202f]*[\p{L}.%€$ \u00a0\u202f]*`;
/** From it to another, with a word between them. */
const TO = String.raw`(?:[ \u00a0\u202f]\p{L}{1,3}[ \u00a0\u202f][+−-]?${NUMBER})?`;

/**
 * What a spreadsheet would run in place of showing it. A number with its sign and unit is none of it, nor are two that a word
 * stands between, nor is a sign alone: they stay as the page shows them.
 */
const RUN = new RegExp(String.raw`^(?![+-]${NUMBER}${TO}$)[=+\-@\t\r].`, 'u');

/** A line a row, the first with the names of the columns, without what only holds a line of a page together; RFC 4180. */
export function tableCsv({ columns, rows }: TableView): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((line) =>
    // What is too small to be shown is no zero, and no word among numbers.
    line.map((cell) => (typeof cell === 'string' ? cell.replaceAll(WORD_JOINER, '') : '')),
  );
  return `${Papa.unparse(lines, { escapeFormulae: RUN, newline: '\r\n' })}\r\n`;
}
