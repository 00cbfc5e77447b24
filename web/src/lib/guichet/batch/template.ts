/**
 * Returns an example of a list: its columns are named like the fields of the form, and it holds two made-up households.
 */
import Papa from 'papaparse';
import data from './template.json';

export function writeTemplateCsv(delimiter: string): string {
  const examples: readonly Readonly<Record<string, string>>[] = data.examples;
  const body = examples.map((example) => data.columns.map((name) => example[name] ?? ''));
  return `\ufeff${Papa.unparse([data.columns, ...body], { delimiter, newline: '\r\n' })}\r\n`;
}
