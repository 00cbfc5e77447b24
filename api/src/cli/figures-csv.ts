/** This module writes the figures as a CSV table for a spreadsheet. */
import { writeCsv } from '../contract/csv.ts';
import type { FigureValue } from '../law/figure-values.ts';

const COLUMNS: readonly (readonly [string, (value: FigureValue) => string | number | null])[] = [
  ['figure', ({ figure }) => figure],
  ['right', ({ right }) => right],
  ['name', ({ name }) => name],
  ['unit', ({ unit }) => unit],
  ['from', ({ from }) => from],
  ['until', ({ until }) => until],
  ['key', ({ key }) => key],
  ['value', ({ value }) => value],
  ['least', ({ least }) => least],
  ['greatest', ({ greatest }) => greatest],
  ['why_unknown', ({ why }) => why],
  ['confidence', ({ confidence }) => confidence],
  ['source', ({ source }) => source?.act ?? null],
  ['numac', ({ source }) => source?.numac ?? null],
  ['link', ({ source }) => source?.link ?? null],
];

/**
 * @param licence the licence of the figures; it is repeated on each line, since a CSV table has no other place for it
 */
export function writeFiguresCsv(values: readonly FigureValue[], licence: string | null): string {
  const head = [...COLUMNS.map(([name]) => name), 'licence'];
  return writeCsv([head, ...values.map((value) => [...COLUMNS.map(([, of]) => of(value)), licence])]);
}
