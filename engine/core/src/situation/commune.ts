/**
 * This module reads the commune of the dwelling. The commune is not a fact of the law: no rule reads it, and a choice
 * with hundreds of values would slow every question and every screen. It determines the desks nearby and the facts that
 * laws do read: the region, and the facts that depend on lists of communes (`by-commune.ts`).
 */
import type { Commune, DeskBook } from '../rulebook/desks/book.ts';
import { findCommune, findCommunesByPostcode } from '../rulebook/desks/communes.ts';
import type { ValueType } from '../values/types.ts';
import { COMMUNE, REGION } from './fields.ts';
import type { Stated } from './model.ts';
import { isObject, reportProblem, formatWritten, type Reading } from './reading.ts';
import type { RowDraft } from './row.ts';
import { readSoft } from './value.ts';

/**
 * Returns the NIS codes, current or former, that the dwelling's commune can have. The list is empty when no commune was
 * told, when the answer was declined or "my situation is different", or when what was told is not a commune.
 */
export function readCommunes(reading: Reading, book: DeskBook, raw: unknown, field: string): readonly string[] {
  if (raw === undefined || raw === null || readSoft(reading, raw, field) !== null) return [];
  if (!isObject(raw)) return one(reading, book, raw, field);
  const list = raw['one_of'];
  if (Array.isArray(list) && list.length > 0 && Object.keys(raw).length === 1) {
    return [...new Set(list.flatMap((code: unknown, i) => one(reading, book, code, `${field}.one_of[${i}]`)))];
  }
  wrongType(reading, raw, field);
  return [];
}

function one(reading: Reading, book: DeskBook, raw: unknown, field: string): readonly string[] {
  if (typeof raw !== 'string' || !/^\d{4,5}$/.test(raw)) {
    wrongType(reading, raw, field);
    return [];
  }
  if (findCommune(book, raw) !== null) return [raw];
  const near = findCommunesByPostcode(book, raw);
  reportProblem(
    reading,
    'unknown-commune',
    field,
    `No commune has the NIS code ${formatWritten(raw)}.`,
    'Desks are found by the NIS code of the commune; a postcode may be shared by two communes.',
    near.length === 0
      ? 'Look the code up under desks, or leave the commune out and state the region.'
      : `With the postcode ${raw}: ${near.map(named).join(' or ')}.`,
  );
  return [];
}

function named({ nis, name }: Commune): string {
  return `"${nis}" (${Object.values(name)[0] ?? nis})`;
}

function wrongType(reading: Reading, raw: unknown, field: string): void {
  reportProblem(
    reading,
    'wrong-type',
    field,
    `Here stands ${formatWritten(raw)}, where the NIS code of a commune is expected.`,
    'What cannot be read could be taken for something that was not meant.',
    'Write its five digits in quotes, or { one_of: [ … ] } where it is one of several.',
  );
}

/**
 * Derives the region from the commune: it is stored, or the stated regions are narrowed to it. Reports a contradiction
 * when the stated region contains none of the communes. A region that was answered with "my situation is different"
 * stays as it is.
 */
export function deriveRegion(
  reading: Reading,
  book: DeskBook,
  type: ValueType,
  communes: readonly string[],
  row: RowDraft,
): void {
  const regions = communes.flatMap((nis) => findCommune(book, nis)?.region ?? []);
  if (regions.length === 0 || type.kind !== 'choice' || row.other.includes(REGION)) return;
  const stated = row.plain[REGION];
  const said = stated?.kind === 'set' ? stated.values : type.values;
  const values = type.values.filter((value) => said.includes(value) && regions.includes(value));
  if (values.length > 0) {
    row.plain[REGION] = { kind: 'set', values } satisfies Stated;
    return;
  }
  reportProblem(
    reading,
    'contradiction',
    `home.${COMMUNE}`,
    `The commune lies in ${regions.join(' or ')}, and the region is said to be ${said.join(' or ')}.`,
    'Rights and desks differ by region, so both cannot be followed.',
    'Correct one of them, or leave the region out: the commune gives it.',
  );
}
