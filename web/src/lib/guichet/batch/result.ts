/** This module writes the result of a list as the rows of a spreadsheet. */
import Papa from 'papaparse';
import type { GuichetWords } from '../../words/guichet/index.ts';
import type { RowMade } from './work.ts';

/** The byte order mark makes a spreadsheet read the file as UTF-8. */
const MARK = '\ufeff';

export function writeResultHead(rights: readonly string[], words: GuichetWords['batch'], delimiter: string): string {
  const columns = rights.flatMap((name) => [name, `${name}, ${words.result.min}`, `${name}, ${words.result.max}`]);
  return MARK + written([[words.result.row, words.reference, ...columns, words.result.mend]], delimiter);
}

export function writeResultRows(made: readonly RowMade[], rights: number, delimiter: string): string {
  const empty = Array.from({ length: rights * 3 }, () => null);
  return written(
    made.map(({ row, reference, cells, problems }) => [
      row,
      reference,
      ...(problems.length > 0 ? empty : cells.flat()),
      problems
        .map(({ column, written: cell, mend }) => [column, cell, mend].filter((part) => part !== '').join(' – '))
        .join(' | '),
    ]),
    delimiter,
  );
}

/** Formulas are escaped, so that a spreadsheet that opens the result runs nothing that was written into the list. */
function written(rows: readonly (readonly (string | number | null)[])[], delimiter: string): string {
  return `${Papa.unparse(rows as unknown[][], { delimiter, escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
