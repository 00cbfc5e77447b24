/** `listed/catalogue.yaml` → its rows, each with the rights that encode it. */
import { dayOf } from '../day.ts';
import type { Said } from '../desks/book.ts';
import { serves } from '../desks/lookup.ts';
import type { RuleFiles } from '../files.ts';
import type { CatalogueRow } from '../listed/book.ts';
import type { CatalogueRowFile } from '../schema/listed.ts';

/** @param rights ids of the rights that are encoded */
export function catalogueOf(files: RuleFiles, rights: readonly string[]): readonly CatalogueRow[] {
  const rows = files.of('catalogue').flatMap(({ value }) => value.rights);
  const names = [...new Set(rows.flatMap(namesOf))];
  return rows.map((row) => rowOf(row, encodedBy(row, names, rights)));
}

/** What an entry calls the folders that encode it, there or on their way. */
function namesOf({ encoded = [], sheet }: CatalogueRowFile): readonly string[] {
  return sheet === undefined ? encoded : [...encoded, sheet];
}

/** A right counts where it is named most closely: who names the whole id is meant before who names its beginning. */
function encodedBy(row: CatalogueRowFile, names: readonly string[], rights: readonly string[]): readonly string[] {
  const own = namesOf(row);
  return rights.filter((right) => {
    const meant = names.filter((name) => serves(name, right));
    const closest = Math.max(...meant.map(({ length }) => length));
    return own.some((name) => meant.includes(name) && name.length === closest);
  });
}

function rowOf(file: CatalogueRowFile, encoded: readonly string[]): CatalogueRow {
  const { id, official, levels, domain, grant, listed, desks = [], link, read, checked } = file;
  return {
    id,
    official: official as Said,
    levels,
    domain,
    grant,
    encoded,
    listed: listed === 'yes',
    desks,
    page: link === undefined || read === undefined ? null : { link, read: dayOf(read) },
    checked: checked !== 'no',
  };
}
