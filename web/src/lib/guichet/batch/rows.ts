/** A row of a list as the answers of the form, by what each column was said to stand for. */
import { FIRST, isPerson, MOST_PERSONS, withForm, type Answers } from '../../door/answers.ts';
import { holdsNationalNumber } from '../national-number.ts';
import { REFERENCE, WHOLE } from './targets.ts';
import type { CellReader } from './cell.ts';

/** The name of a field for each column, or `ref`; `null`: the column is left out. */
export type Mapping = readonly (string | null)[];

export interface Row {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What makes it no row: a quote that is never closed. */
  readonly broken?: boolean;
}

/** What columns are for by their names, where these are names of fields, as those of the template are. */
export function guessed(header: readonly string[], fieldNamed: (name: string) => string | null): Mapping {
  return header.map((written) => {
    const name = written.trim();
    return name === REFERENCE || (WHOLE as readonly string[]).includes(name) ? name : fieldNamed(name);
  });
}

/** Columns that stand for the same fact of the same person: only one can. */
export function doubled(mapping: Mapping): readonly string[] {
  const names = mapping.filter((name) => name !== null);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/** Whoever has a filled cell is there; of a row of which nothing is filled, the first person alone. */
export function answersOf(row: Row, mapping: Mapping, readers: readonly (CellReader | null)[]): Answers {
  const told = mapping.flatMap((name, i): readonly (readonly [string, string])[] => {
    if (name === null || name === REFERENCE) return [];
    const text = readers[i]?.(row.cells[i] ?? '') ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const ids = [...new Set(told.map(([name]) => name.split('.')[0] ?? ''))].filter((id) => isPerson(id) && id !== FIRST);
  const persons = ids.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))).slice(0, MOST_PERSONS - 1);
  const answers = withForm({}, told);
  return persons.length === 0 ? answers : { ...answers, persons: persons.join(' ') };
}

/** The label of a row; `null` where it looks like a national number, which has no place in a result. */
export function referenceOf(row: Row, mapping: Mapping): string | null {
  const text = row.cells[mapping.indexOf(REFERENCE)]?.trim() ?? '';
  return holdsNationalNumber(text) ? null : text;
}

/** Whose fact a column is: of the list, of the home, of a person; empty where it is left out. */
export function holderOf(name: string | null): string {
  if (name === null) return '';
  return name.includes('.') ? (name.split('.')[0] ?? '') : 'list';
}

export function keyOf(name: string | null): string {
  if (name === null) return '';
  return name.includes('.') ? name.slice(name.indexOf('.') + 1) : name;
}

export function nameOf(holder: string, key: string): string {
  return holder === 'list' ? key : `${holder}.${key}`;
}
