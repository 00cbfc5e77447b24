/**
 * This module refuses a catalogue that would be counted wrongly or that leaves people without help: an entry that
 * occurs twice, names something unknown, or does not say what it is based on; an encoded right without an entry; and a
 * listed right that is also encoded, or has no human desk or no texts.
 */
import type { Place } from '../../language/ast.ts';
import type { Desk, GenericDesk } from '../desks/book.ts';
import { servesRight } from '../desks/lookup.ts';
import type { RuleFiles } from '../files.ts';
import { joinField } from '../lines.ts';
import type { Rulebook } from '../rulebook.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { CatalogueRowFile } from '../schema/listed.ts';
import type { RulebookFile } from '../schema/rulebook.ts';
import { didYouMean } from '../word.ts';
import { refuseTextsFile } from './crossings.ts';

interface Known {
  readonly levels: readonly string[];
  readonly domains: readonly string[] | null;
  readonly desks: ReadonlyMap<string, Desk | GenericDesk>;
  readonly rights: readonly string[];
  /** Lists the names that folders in preparation may have: the rights that `desks/words.yaml` names. */
  readonly awaited: readonly string[];
}

export function refuseListed(rulebook: Rulebook, files: RuleFiles, words: RulebookFile, report: Report): void {
  const { desks: book, rights, catalogue } = rulebook;
  if (files.of('catalogue').length === 0) return;
  const known: Known = {
    levels: words.levels,
    domains: words.domains ?? null,
    desks: new Map([...book.generic, ...book.desks].map((desk) => [desk.id, desk])),
    rights: rights.map(({ id }) => id),
    awaited: files.of('desk-words').flatMap(({ value }) => value.rights),
  };
  const ids = new Set<string>();
  for (const { file, value } of files.of('catalogue')) {
    value.rights.forEach((row, i) => {
      const at = joinField('rights', i);
      refuseTwice(row, file.place(joinField(at, 'id')), ids, report);
      refuseNames(row, file, at, known, report);
      refuseDesks(row, file, at, known, report);
      refuseGround(row, catalogue[i]?.encoded ?? [], file, at, report);
    });
  }
  refuseUncounted(rulebook, files, report);
  const listed = new Set(catalogue.filter((row) => row.listed).map(({ id }) => id));
  for (const language of rulebook.languages)
    refuseTextsFile(`listed/texts.${language}.yaml`, 'listed-texts', files, language, new Map([['', listed]]), report);
}

function refuseTwice({ id }: CatalogueRowFile, place: Place, ids: Set<string>, report: Report): void {
  if (ids.has(id))
    report(
      createProblem(
        place,
        'duplicate-word',
        `Two entries of the catalogue are called "${id}".`,
        'One right would be counted twice.',
        'Give the second an id of its own, or take it out.',
      ),
    );
  ids.add(id);
}

function refuseNames(row: CatalogueRowFile, file: RuleFile, at: string, known: Known, report: Report): void {
  const hold = (field: string, name: string, names: readonly string[], what: string, why: string): void => {
    if (names.includes(name)) return;
    const mend = didYouMean(name, names, `Write a ${what} that is known.`);
    report(createProblem(file.place(joinField(at, field)), 'unknown-word', `"${name}" is no ${what}.`, why, mend));
  };
  row.levels.forEach((level, i) =>
    hold(joinField('levels', i), level, known.levels, 'level', 'How much is encoded is counted by level.'),
  );
  if (known.domains !== null)
    hold('domain', row.domain, known.domains, 'domain', 'How much is encoded is counted by domain.');
  (row.desks ?? []).forEach((desk, i) =>
    hold(joinField('desks', i), desk, [...known.desks.keys()], 'desk', 'Somebody would be sent nowhere.'),
  );
  (row.encoded ?? []).forEach((name, i) => {
    if (known.rights.some((right) => servesRight(name, right))) return;
    hold(
      joinField('encoded', i),
      name,
      known.rights,
      'right of this rulebook',
      'It would be counted and worked out by nobody.',
    );
  });
  const { sheet } = row;
  if (sheet === undefined || known.awaited.some((name) => servesRight(name, sheet))) return;
  hold(
    'sheet',
    sheet,
    [...known.awaited, ...known.rights],
    'right that desks/words.yaml names',
    'No folder would ever count.',
  );
}

/**
 * Refuses a listed right without a desk that has a telephone, because a web page alone is not enough. Also refuses
 * desks on an entry that is not listed.
 */
function refuseDesks(row: CatalogueRowFile, file: RuleFile, at: string, { desks }: Known, report: Report): void {
  const listed = row.listed === 'yes';
  const named = row.desks ?? [];
  const spoken = named.some((id) => {
    const desk = desks.get(id);
    return desk !== undefined && ('call' in desk || desk.telephones.length > 0);
  });
  if (listed && !spoken)
    report(
      createProblem(
        file.place(joinField(at, named.length === 0 ? 'listed' : 'desks')),
        'missing-desk',
        `"${row.id}" is listed without a human desk that has a telephone.`,
        'What is not worked out here has to be asked of somebody, and not by computer alone.',
        'Name under `desks:` a desk of desks/generic.yaml that everybody has, or one with a telephone.',
      ),
    );
  if (!listed && named.length > 0)
    report(
      createProblem(
        file.place(joinField(at, 'desks')),
        'bad-desk',
        `"${row.id}" names desks and is not listed.`,
        'A desk that nothing shows is kept up to date for nothing.',
        'Add `listed: yes` and its words in listed/texts.<language>.yaml, or take `desks:` out.',
      ),
    );
}

/**
 * Refuses an entry without evidence that the right exists. The evidence is a web page with the day on which it was
 * read, or a named folder that encodes the right; without either, the entry must say `checked: no`. Also refuses a
 * listed entry that a right of the rulebook encodes.
 */
function refuseGround(
  row: CatalogueRowFile,
  encoded: readonly string[],
  file: RuleFile,
  at: string,
  report: Report,
): void {
  const page = row.link !== undefined && row.read !== undefined;
  const half = (row.link === undefined) !== (row.read === undefined);
  const named = row.encoded !== undefined || row.sheet !== undefined;
  if (half || (page && row.checked !== undefined) || (!page && !named && row.checked === undefined))
    report(
      createProblem(
        file.place(joinField(at, half ? (row.link === undefined ? 'read' : 'link') : 'checked')),
        'missing-source',
        `"${row.id}" does not say what it rests on.`,
        'Whoever reads it has to know whether a page was read, and when.',
        'Write `link:` with `read:`, the day of reading; where no page was read, `checked: no` alone.',
      ),
    );
  if (row.listed === 'yes' && encoded.length > 0)
    report(
      createProblem(
        file.place(joinField(at, 'listed')),
        'already-encoded',
        `"${row.id}" is listed as not worked out, and ${encoded.join(', ')} works it out.`,
        'The same right would be answered on one page and not on another.',
        'Take out `listed:`, `desks:` and its words in listed/texts.<language>.yaml.',
      ),
    );
}

/**
 * Refuses an encoded right that no entry of the catalogue names, because the count of encoded rights would be too low.
 */
function refuseUncounted({ rights, catalogue }: Rulebook, files: RuleFiles, report: Report): void {
  const counted = new Set(catalogue.flatMap(({ encoded }) => encoded));
  for (const { id } of rights) {
    const entry = files.one('right', `rights/${id}/right.yaml`);
    if (counted.has(id) || entry === null) continue;
    report(
      createProblem(
        entry.file.place(''),
        'not-in-catalogue',
        `No entry of listed/catalogue.yaml names "${id}".`,
        'How much of the law is encoded is counted against the catalogue.',
        'Name it under `encoded:` of its entry; where there is none, add one.',
      ),
    );
  }
}
