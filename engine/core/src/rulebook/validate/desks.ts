/**
 * This module refuses a desk that nobody can reach, or that names a kind, right, region or commune that does not exist,
 * and a right for which somebody has no desk, telephone or postal address.
 */
import { CALENDAR } from '../../values/calendar.ts';
import type { Problem } from '../../problem.ts';
import type { DeskBook } from '../desks/book.ts';
import { findDesks, servesRight } from '../desks/lookup.ts';
import type { RuleFiles } from '../files.ts';
import { joinField } from '../lines.ts';
import type { Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { DeskFile } from '../schema/desks.ts';
import { didYouMean } from '../word.ts';
import { refuseCommunes } from './communes.ts';

interface Known {
  readonly kinds: readonly string[];
  readonly rights: readonly string[];
  readonly regions: readonly string[];
  readonly book: DeskBook;
}

export function refuseDesks(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const { desks: book } = rulebook;
  const known: Known = {
    kinds: book.kinds.map((kind) => kind.id),
    rights: [
      ...files.of('desk-words').flatMap(({ value }) => value.rights),
      ...rulebook.rights.map((right) => right.id),
    ],
    regions: [...new Set(book.communes.map((commune) => commune.region))],
    book,
  };
  const ids = new Set<string>();
  for (const { file, value } of files.of('desks')) {
    value.desks.forEach((desk, i) => {
      const at = joinField('desks', i);
      refuseEntry(desk, file, at, known, ids, report);
      refuseUnreachable(desk, file, at, report);
      refuseScope(desk, file, at, known, report);
    });
  }
  for (const { file, value } of files.of('desk-words')) refuseUrgent(value.urgent ?? {}, file, book, report);
  for (const { file, value } of files.of('generic-desks')) {
    value.desks.forEach((desk, i) => {
      const at = joinField('desks', i);
      refuseEntry(desk, file, at, known, ids, report);
      (desk.regions ?? []).forEach((region, j) => {
        refuseWord(region, known.regions, 'region', file, `${at}.regions[${j}]`, report);
      });
      if (desk.source in value.sources) return;
      report(
        createProblem(
          file.place(`${at}.source`),
          'unknown-source',
          `No source is called "${desk.source}".`,
          'That everybody has such a desk is a statement like any other.',
          didYouMean(desk.source, Object.keys(value.sources), 'Add it to `sources:` of this file.'),
        ),
      );
    });
  }
  refuseCommunes(rulebook, files, report);
}

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly rights: readonly string[];
}

/** Refuses an urgent need that names a desk that does not exist. */
function refuseUrgent(
  urgent: Readonly<Record<string, readonly string[]>>,
  file: RuleFile,
  { desks, generic }: DeskBook,
  report: Report,
): void {
  const ids = [...desks, ...generic].map(({ id }) => id);
  for (const [need, named] of Object.entries(urgent))
    named.forEach((id, i) => refuseWord(id, ids, 'desk', file, `urgent.${need}[${i}]`, report));
}

function refuseEntry(desk: Entry, file: RuleFile, at: string, known: Known, ids: Set<string>, report: Report): void {
  if (ids.has(desk.id)) {
    report(
      createProblem(
        file.place(`${at}.id`),
        'duplicate-word',
        `Two desks are called "${desk.id}".`,
        'An id says which desk an answer means, and never changes.',
        'Give the second an id of its own, or take it out.',
      ),
    );
  }
  ids.add(desk.id);
  refuseWord(desk.kind, known.kinds, 'kind of desk', file, `${at}.kind`, report);
  desk.rights.forEach((right, i) => {
    if (known.rights.some((id) => servesRight(right, id))) return;
    refuseWord(right, known.rights, 'right', file, `${at}.rights[${i}]`, report);
  });
}

function refuseWord(
  word: string,
  known: readonly string[],
  what: string,
  file: RuleFile,
  at: string,
  report: Report,
): void {
  if (known.includes(word)) return;
  report(
    createProblem(
      file.place(at),
      'unknown-word',
      `"${word}" is no ${what}.`,
      'A desk that names what is not there is found by nobody.',
      didYouMean(word, known, `Write a ${what} that is known.`),
    ),
  );
}

function refuseUnreachable(desk: DeskFile, file: RuleFile, at: string, report: Report): void {
  const say = (field: string, what: string, why: string, mend: string): void => {
    report(createProblem(file.place(field), 'bad-desk', what, why, mend));
  };
  if (desk.telephone === undefined && desk.address === undefined && (desk.post ?? 'none') === 'none') {
    say(
      at,
      `"${desk.id}" can be reached by computer at most.`,
      'A desk is for whoever comes, calls or writes.',
      'Add `telephone:`, `address:` or `post:`, or take the desk out.',
    );
  }
  if (Object.keys(desk.name).length === 0)
    say(
      `${at}.name`,
      'The desk has no name.',
      'Whoever is sent there must know what to look for.',
      'Write its name in its own language.',
    );
  if (desk.source_date.length === 10 && !isDay(desk.source_date))
    say(
      `${at}.source_date`,
      `"${desk.source_date}" is no day of the calendar.`,
      'Its age says whether to call first.',
      'Write YYYY-MM-DD, YYYY-MM, YYYY in quotes, or undated.',
    );
}

function isDay(iso: string): boolean {
  const day = Number(iso.replaceAll('-', ''));
  return CALENDAR.days_after(day, 0) === day;
}

function refuseScope(
  desk: DeskFile,
  file: RuleFile,
  at: string,
  { regions: known, book }: Known,
  report: Report,
): void {
  if (desk.scope === 'federal') return;
  const { regions, communes } = desk.scope;
  if ((regions === undefined) === (communes === undefined)) {
    report(
      createProblem(
        file.place(`${at}.scope`),
        'bad-desk',
        `"${desk.id}" names ${regions === undefined ? 'neither regions nor communes' : 'both regions and communes'}.`,
        'Whom a desk is for says who is sent there.',
        'Write federal, { regions: […] }, or { communes: [NIS codes] }.',
      ),
    );
  }
  (regions ?? []).forEach((region, i) => {
    refuseWord(region, known, 'region', file, `${at}.scope.regions[${i}]`, report);
  });
  (communes ?? []).forEach((nis, i) => {
    if (!book.communes.some((commune) => commune.nis === nis)) {
      report(unknownCommune(nis, book, file, `${at}.scope.communes[${i}]`));
    }
  });
}

function unknownCommune(nis: string, book: DeskBook, file: RuleFile, at: string): Problem {
  const now = book.formerCommunes[nis];
  return createProblem(
    file.place(at),
    'unknown-commune',
    `No commune has the NIS code ${nis}.`,
    'The desk would be shown to nobody, or to the wrong commune.',
    now === undefined ? 'Look the code up in desks/communes.yaml.' : `The code is now ${now}.`,
  );
}

const ROUTES = ['a desk', 'a telephone', 'a post route'] as const;

/**
 * Refuses a right that lacks a desk, a telephone or a postal address in some region, or when the region is not known.
 */
export function refuseWithoutDesk(
  right: Right,
  { desks: book, starts }: Rulebook,
  files: RuleFiles,
  report: Report,
): void {
  const regions = [undefined, ...new Set(book.communes.map((commune) => commune.region))];
  const lacking = regions.flatMap((region) => {
    const found = findDesks(book, { right: right.id, region }, starts);
    const has = [
      found.some((one) => one.kind === 'generic' || one.desk.addresses.length > 0),
      found.some((one) => one.kind === 'generic' || one.desk.telephones.length > 0),
      found.some((one) => one.kind === 'generic' || one.desk.post !== null),
    ];
    const missing = ROUTES.filter((_, i) => !has[i]);
    return missing.length === 0 ? [] : [`${missing.join(', ')} (${region ?? 'region not known'})`];
  });
  const claim = files.one('claim', `rights/${right.id}/claim.yaml`);
  if (lacking.length === 0 || claim === null) return;
  report(
    createProblem(
      claim.file.place('channels'),
      'missing-desk',
      `"${right.id}" lacks ${lacking.join('; ')}.`,
      'Nobody may need a computer to claim a right, wherever they live.',
      `Name ${right.id} under \`rights:\` of a desk in desks/, or of one in desks/generic.yaml that everybody has.`,
    ),
  );
}
