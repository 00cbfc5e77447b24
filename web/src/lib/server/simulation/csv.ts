/** This module writes a table of a page as a file for a spreadsheet. */
import Papa from 'papaparse';
import type { TableView } from '../../simulation/view.ts';
import { WORD_JOINER } from './numbers.ts';

/** Matches a number after its sign, with its unit. */
const NUMBER = String.raw`[€ \u00a0\u202f]{0,3}\d[\d.,’ \u00a0\u202f]*[\p{L}.%€$ \u00a0\u202f]*`;
/** Matches a word and a second number after the first one, or nothing. */
const TO = String.raw`(?:[ \u00a0\u202f]\p{L}{1,3}[ \u00a0\u202f][+−-]?${NUMBER})?`;

/**
 * Matches a cell that a spreadsheet would run as a formula. A number with its sign and unit does not match, nor do two
 * numbers with a word between them, nor a single sign: they stay as the page shows them.
 */
const RUN = new RegExp(String.raw`^(?![+-]${NUMBER}${TO}$)[=+\-@\t\r].`, 'u');

/**
 * Writes a table as CSV (RFC 4180), one line a row, with the names of the columns first. The invisible characters that
 * keep a line of the page together are removed.
 */
export function writeTableCsv({ columns, rows }: TableView): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((line) =>
    // A number of too few people is left empty, as a zero would be wrong and a word does not belong among numbers.
    line.map((cell) => (typeof cell === 'string' ? cell.replaceAll(WORD_JOINER, '') : '')),
  );
  return `${Papa.unparse(lines, { escapeFormulae: RUN, newline: '\r\n' })}\r\n`;
}
