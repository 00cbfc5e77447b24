/** This module has the fields for what registers are known to hold, and turns their answers into corrections. */
import { capitalizeText, fillTemplate, formatSeen } from '@recto-verso/api/words';
import type { Finding, Rulebook, Verso } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import { isPerson, listPersonIds, type Answers } from './answers.ts';
import { findFormField, findFactNoun, namePerson, type FormField, type FieldOption, type Page } from './fields.ts';
import type { Telling } from './finding.ts';
import { listFieldNames, labelWithPerson } from './asking.ts';
import { buildSituation, type FieldError } from './situation.ts';
import { findFieldTarget } from './vocabulary.ts';

type Difference = Verso['picture'][number];

/** Describes the fields about registers on the page of one right. */
export interface FilesForm {
  /**
   * Lists the facts for which a register holds, or may hold, something else than what was told, except those in `more`.
   * It also has the facts that were corrected.
   */
  readonly fields: readonly FormField[];
  /** Lists the facts that registers hold by rules of their own (`listHeldFacts`), whether or not they differ here. */
  readonly more: readonly FormField[];
  /** Lists facts that nobody has told, and that would show what the registers hold. */
  readonly asks: readonly FormField[];
}

export interface OfficialCorrections {
  /** Holds the corrections in the form of a situation, or `null` when nothing was corrected. */
  readonly official: unknown;
  /** Maps the name of a field to its error. */
  readonly errors: ReadonlyMap<string, FieldError>;
}

const PREFIX = 'official.';

/** Returns the answers about registers, by the names of their facts without the prefix. */
function corrected(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, text]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), text] as const] : [],
    ),
  );
}

export function readOfficialCorrections(answers: Answers, rulebook: Rulebook, language: Language): OfficialCorrections {
  const written = corrected(answers);
  if (Object.keys(written).length === 0) return { official: null, errors: new Map() };
  const read = buildSituation({ ...written, persons: answers['persons'] ?? '' }, rulebook, language);
  const { persons, home } = read.situation as Readonly<Record<'persons' | 'home', Readonly<Record<string, object>>>>;
  const told = Object.entries(persons).map(([id, facts]) => {
    const partner = written[`${id}.partner`];
    return [id, partner === undefined ? facts : { ...facts, partner }] as const;
  });
  return {
    official: { persons: Object.fromEntries(told), home },
    errors: new Map([...read.errors].map(([name, error]) => [`${PREFIX}${name}`, error])),
  };
}

/** Returns the name of the field to which a problem of the engine belongs. */
export function findCorrectionField(path: string): string {
  const inside = path.slice(PREFIX.length).replace(/^persons\./, '');
  return `${PREFIX}${inside.replace(/\.one_of\[\d+\]$|\.(?:min|max|other)$/, '').replace(/(\.gets\.[a-z0-9_]+|\.closed)\[\d+\]/, '$1')}`;
}

/**
 * Returns the fields about registers.
 *
 * @param findings the findings that affect the right; the facts that they change can be corrected, as well as those
 * that already differ
 */
export function createFilesForm(told: Telling, report: Verso, findings: readonly Finding[]): FilesForm {
  const { page } = told;
  const held = new Map(report.picture.map((one) => [formatDifferenceName(one), one]));
  const known = new Map(
    [...findings.flatMap((one) => one.changes), ...report.picture].map((one) => [formatDifferenceName(one), one]),
  );
  const always = listHeldFacts(page);
  // The fields are in alphabetical order, so that a field does not move while it is being corrected.
  const others = [...new Set([...known.keys(), ...Object.keys(corrected(page.answers))])]
    .filter((name) => !always.includes(name))
    .sort();
  const fields = (names: readonly string[]): readonly FormField[] =>
    names.flatMap((name) => createOfficialField(told, name, held.get(name), known.get(name)) ?? []);
  const asks = report.asks
    .flatMap(({ of, fact }) => listFieldNames(page, of, fact))
    .filter((name) => !(name in page.answers));
  return {
    fields: fields(others),
    more: fields(always),
    asks: [...new Set(asks)]
      .flatMap((name) => findFormField(page, name) ?? [])
      .map((one) => labelWithPerson(page, one)),
  };
}

/** Lists for every person the facts that registers hold by rules of their own. */
export function listHeldFacts({ rulebook, answers }: Page): readonly string[] {
  const facts = (rulebook.crossings.official?.operations ?? []).flatMap((one) =>
    one.kind === 'set' && one.scope === 'person' ? [one.fact] : [],
  );
  return listPersonIds(answers).flatMap((id) => [...new Set(facts)].map((fact) => `${id}.${fact}`));
}

export function formatDifferenceName({ of, fact }: Difference): string {
  return fact.startsWith(`${of}.`) ? fact : `${of}.${fact}`;
}

/**
 * Returns the field for what a register holds, or `null` when the fact cannot be corrected. Only facts of persons and
 * of the home can be corrected, and only those that the form can ask.
 */
export function createOfficialField(
  { page, speech }: Telling,
  name: string,
  held: Difference | undefined,
  known: Difference | undefined,
): FormField | null {
  const [of = '', ...rest] = name.split('.');
  if (!(of === 'home' || isPerson(of)) || /\[|^related$/.test(rest.join('.'))) return null;
  const isTie = name === `${of}.partner`;
  const plain = findFormField(page, name);
  if (plain === null || (plain.control === 'choice' && plain.options.length === 0)) return null;
  const value = known === undefined ? null : held === undefined ? known.from : held.to;
  const said = value === null ? page.terms.unknown : formatSeen(value, known?.fact ?? '', speech);
  const full = `${PREFIX}${name}`;
  const { files } = page.words.verso;
  return {
    ...plain,
    name: full,
    label: capitalizeText(
      labelWithPerson(page, { ...plain, label: known?.label ?? nounAt(page, name) ?? plain.label }).label,
    ),
    options: isTie ? partners(page, of) : plain.options,
    soft: [],
    value: page.answers[full] ?? '',
    error: page.errors.get(full) ?? null,
    empty: files.none,
    hint:
      [plain.hint, known === undefined || full in page.answers ? null : fillTemplate(files.asShown, { value: said })]
        .filter((one) => one !== null)
        .join('. ') || null,
  };
}

/** Returns the noun of a fact. A register is not asked a question, so its field has the noun as label. */
function nounAt(page: Page, name: string): string | null {
  const place = findFieldTarget(page.rulebook, name);
  return place?.kind === 'fact' ? findFactNoun(page, place.fact) : null;
}

function partners(page: Page, of: string): readonly FieldOption[] {
  const others = listPersonIds(page.answers).filter((id) => id !== of);
  return [
    { value: 'none', label: page.words.form.partnerNone },
    ...others.map((id) => ({ value: id, label: namePerson(page, id) })),
  ];
}
