/** This module reads `listed/catalogue.yaml` and adds to each row the rights that encode it. */
import { toDayNumber } from '../day.ts';
import type { LocalizedText } from '../desks/book.ts';
import { servesRight } from '../desks/lookup.ts';
import type { RuleFiles } from '../files.ts';
import type { CatalogueRow } from '../listed/book.ts';
import type { CatalogueRowFile } from '../schema/listed.ts';

/**
 * Reads the rows of the catalogue.
 * @param rights ids of the rights that are encoded
 */
export function readCatalogue(files: RuleFiles, rights: readonly string[]): readonly CatalogueRow[] {
  const rows = files.of('catalogue').flatMap(({ value }) => value.rights);
  const names = [...new Set(rows.flatMap(namesOf))];
  return rows.map((row) => rowOf(row, encodedBy(row, names, rights)));
}

/**
 * Returns the names by which an entry refers to folders that encode it, including folders that are still being
 * prepared.
 */
function namesOf({ encoded = [], sheet }: CatalogueRowFile): readonly string[] {
  return sheet === undefined ? encoded : [...encoded, sheet];
}

/**
 * Returns the rights that encode a row. If several names match a right, only the longest counts: an entry that names
 * the whole id takes precedence over one that names only its beginning.
 */
function encodedBy(row: CatalogueRowFile, names: readonly string[], rights: readonly string[]): readonly string[] {
  const own = namesOf(row);
  return rights.filter((right) => {
    const meant = names.filter((name) => servesRight(name, right));
    const closest = Math.max(...meant.map(({ length }) => length));
    return own.some((name) => meant.includes(name) && name.length === closest);
  });
}

function rowOf(file: CatalogueRowFile, encoded: readonly string[]): CatalogueRow {
  const { id, official, levels, domain, grant, listed, desks = [], link, read, checked } = file;
  return {
    id,
    official: official as LocalizedText,
    levels,
    domain,
    grant,
    encoded,
    listed: listed === 'yes',
    desks,
    page: link === undefined || read === undefined ? null : { link, read: toDayNumber(read) },
    checked: checked !== 'no',
  };
}
