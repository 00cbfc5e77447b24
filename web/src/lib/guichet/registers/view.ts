/**
 * This module lists the facts that were answered or that registers hold, each beside what the registers hold of it, and
 * with the field in which that can be corrected.
 */
import { capitalizeText, fillTemplate, formatLongDate, formatSeen, typesetAll } from '@recto-verso/api/words';
import type { Verso } from '@recto-verso/engine';
import { listPersonIds, type Answers } from '../../door/answers.ts';
import { createPageSpeech } from '../../door/asking.ts';
import {
  findFormField,
  findFactNoun,
  createPage,
  namePerson,
  labelReceipt,
  type FormField,
  type Page,
} from '../../door/fields.ts';
import { listHeldFacts, formatDifferenceName, createOfficialField } from '../../door/official.ts';
import { firstFacts } from '../../door/first-facts.ts';
import { findPersonId } from '../../door/finding.ts';
import { findFieldTarget } from '../../door/vocabulary.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import type { AskedPicture } from './ask.ts';
import { compareWithRegister, type RegisterDifference } from './register-difference.ts';

export interface RegisterRow {
  readonly label: string;
  readonly told: string;
  readonly held: string;
  /** Names the authority that holds a fact that differs. It is empty when nothing differs or no authority is stated. */
  readonly holder: string;
  readonly parting: RegisterDifference;
  /**
   * Holds the field for what a register still says. It is `null` when the fact cannot be corrected, such as an entry of
   * a list.
   */
  readonly field: FormField | null;
}

export interface RegistersView {
  readonly heading: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly RegisterRow[] }[];
}

type Difference = Verso['picture'][number];

export function buildRegistersView(
  asked: Page,
  { picture, errors }: AskedPicture,
  words: GuichetWords['registers'],
): RegistersView {
  const page = createPage(asked.rulebook, asked, asked.answers, errors);
  const known = new Map(picture.map((one) => [formatDifferenceName(one), one]));
  const names = [
    ...new Set([
      ...toldNames(page),
      ...listHeldFacts(page),
      ...civilFacts(page),
      ...known.keys(),
      ...correctedNames(page.answers),
    ]),
  ];
  const groups = [...listPersonIds(page.answers), 'home'].map((of) => ({
    title: of === 'home' ? page.words.form.home : capitalizeText(namePerson(page, of)),
    rows: names
      .filter((name) => (findPersonId(name) ?? 'home') === of)
      .flatMap((name) => rowOf(page, name, known.get(name), words) ?? []),
  }));
  const view: RegistersView = {
    heading: headingOf(picture, words),
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
  return typesetAll(view, page.terms);
}

function headingOf(picture: AskedPicture['picture'], words: GuichetWords['registers']): string {
  if (picture.length === 0) return words.agree;
  const n = picture.filter(({ from, to }) => compareWithRegister(from, to) === 'differs').length;
  const open = picture.length - n;
  return [fillTemplate(words.differences, { n }), ...(open === 0 ? [] : [fillTemplate(words.maybe, { n: open })])].join(
    ' ',
  );
}

/** Returns the names of the facts and receipts that were answered, sorted. */
function toldNames({ rulebook, answers }: Page): readonly string[] {
  return Object.keys(answers)
    .filter((name) => ['fact', 'receipt'].includes(findFieldTarget(rulebook, name)?.kind ?? ''))
    .sort();
}

/**
 * Returns for every person the facts about identity and residence that a register holds, even when nobody answered
 * them.
 */
function civilFacts({ rulebook, answers }: Page): readonly string[] {
  const asked = firstFacts.groups.find(({ id }) => id === 'who')?.facts ?? [];
  const held = rulebook.facts.filter(({ id, holder }) => asked.includes(id) && holder !== null && holder !== 'nobody');
  return listPersonIds(answers).flatMap((of) => held.map(({ id }) => `${of}.${id}`));
}

function correctedNames(answers: Answers): readonly string[] {
  return Object.keys(answers).flatMap((name) => /^official\.(.+)$/.exec(name)?.[1] ?? []);
}

function rowOf(
  page: Page,
  name: string,
  difference: Difference | undefined,
  words: GuichetWords['registers'],
): RegisterRow | null {
  const speech = createPageSpeech(page, '');
  const field = createOfficialField({ page, speech }, name, difference, difference);
  const place = findFieldTarget(page.rulebook, name);
  if (difference === undefined && place?.kind !== 'fact' && place?.kind !== 'receipt') return null;
  const value = (side: Difference['from'] | undefined): string =>
    side === null || side === undefined ? page.terms.unknown : formatSeen(side, difference?.fact ?? '', speech);
  const told = difference === undefined ? toldText(page, name) : value(difference.from);
  const holder = place?.kind === 'fact' || place?.kind === 'receipt' ? place.fact.holder : null;
  const isHeld = holder !== null && holder !== 'nobody';
  const alike = name in page.answers ? words.same : page.terms.unknown;
  return {
    label: difference === undefined ? nounAt(page, name) : capitalizeText(difference.label),
    told,
    held: difference === undefined ? (isHeld ? alike : words.none) : value(difference.to),
    holder: difference?.holder ?? '',
    parting: difference === undefined ? 'same' : compareWithRegister(difference.from, difference.to),
    field:
      field === null ? null : { ...field, label: `${words.seen} – ${field.label}`, hint: null, empty: words.asShown },
  };
}

function nounAt(page: Page, name: string): string {
  const place = findFieldTarget(page.rulebook, name);
  if (place?.kind === 'receipt') return labelReceipt(page, place.name);
  return place?.kind === 'fact' ? findFactNoun(page, place.fact) : name;
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Returns an answer as the form shows it, but a day as a long date. Returns the word for "not known" when there is no
 * answer or no such field.
 */
function toldText(page: Page, name: string): string {
  const field = findFormField(page, name);
  const value = page.answers[name];
  if (field === null || value === undefined) return page.terms.unknown;
  const option = [...field.options, ...field.soft].find((one) => one.value === value);
  if (ISO_DAY.test(value)) return formatLongDate(value, page.terms);
  return option?.label ?? [value, field.unit ?? ''].join(' ').trim();
}
