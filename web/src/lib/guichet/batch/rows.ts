/** This module converts a row of a list to answers of the form, by the field that each column stands for. */
import { FIRST_PERSON, isPerson, MOST_FORM_PERSONS, applyForm, type Answers } from '../../door/answers.ts';
import { holdsNationalNumber } from '../national-number.ts';
import { REFERENCE, WHOLE } from './targets.ts';
import type { CellReader } from './cell.ts';

/** Holds for each column the name of a field, or `ref`; it is `null` for a column that is left out. */
export type ColumnMapping = readonly (string | null)[];

export interface BatchRow {
  /** Holds the number of the row as a spreadsheet counts: the column names are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Is `true` when the row cannot be read because of its quotation marks, for example because one is never closed. */
  readonly broken?: boolean;
}

/**
 * Guesses the field of each column from its name. This works when the names are those of fields, as in the template;
 * any other column is left out.
 */
export function guessMapping(header: readonly string[], fieldNamed: (name: string) => string | null): ColumnMapping {
  return header.map((written) => {
    const name = written.trim();
    return name === REFERENCE || (WHOLE as readonly string[]).includes(name) ? name : fieldNamed(name);
  });
}

/** Returns the fields that several columns stand for, although only one column may. */
export function findDoubledFields(mapping: ColumnMapping): readonly string[] {
  const names = mapping.filter((name) => name !== null);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/**
 * Returns the answers of a row. Another person than the first exists when one of their cells holds an answer; a cell
 * that is empty or says "not known" holds none.
 */
export function readRowAnswers(
  row: BatchRow,
  mapping: ColumnMapping,
  readers: readonly (CellReader | null)[],
): Answers {
  const told = mapping.flatMap((name, i): readonly (readonly [string, string])[] => {
    if (name === null || name === REFERENCE) return [];
    const text = readers[i]?.(row.cells[i] ?? '') ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const ids = [...new Set(told.map(([name]) => name.split('.')[0] ?? ''))].filter(
    (id) => isPerson(id) && id !== FIRST_PERSON,
  );
  const persons = ids.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))).slice(0, MOST_FORM_PERSONS - 1);
  const answers = applyForm({}, told);
  return persons.length === 0 ? answers : { ...answers, persons: persons.join(' ') };
}

/**
 * Returns the label of a row, or `null` when it may hold a national number, which must not appear in a result. The
 * label is empty when no column is for labels.
 */
export function readReference(row: BatchRow, mapping: ColumnMapping): string | null {
  const text = row.cells[mapping.indexOf(REFERENCE)]?.trim() ?? '';
  return holdsNationalNumber(text) ? null : text;
}

/**
 * Returns whom or what the field of a column belongs to: `list`, `home` or the id of a person. It is empty for a column
 * that is left out.
 */
export function getColumnHolder(name: string | null): string {
  if (name === null) return '';
  return name.includes('.') ? (name.split('.')[0] ?? '') : 'list';
}

export function getColumnKey(name: string | null): string {
  if (name === null) return '';
  return name.includes('.') ? name.slice(name.indexOf('.') + 1) : name;
}

export function joinColumnName(holder: string, key: string): string {
  return holder === 'list' ? key : `${holder}.${key}`;
}
