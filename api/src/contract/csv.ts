/** This module writes rows as RFC 4180 requires: CRLF between records, and quotes around the fields that need them. */

/**
 * @param rows the rows; the first names the columns
 * @returns the table, without a line break after the last row
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(field).join(',')).join('\r\n');
}

function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
