/**
 * This module describes the whole form of `/guichet`, the page for caseworkers: the home, each person, and their facts.
 */
import { capitalizeText } from '@recto-verso/api/words';
import { labelWithPerson } from './asking.ts';
import { findCommunes } from './commune.ts';
import { countThings, FIRST_PERSON, MOST_FORM_PERSONS, MOST_ROWS, listPersonIds } from './answers.ts';
import {
  createChoiceField,
  createCommuneField,
  findFormField,
  findFactNoun,
  createOthersField,
  createPartnerField,
  namePerson,
  createRelationField,
  createTextField,
  labelReceipt,
  type FormField,
  type Page,
} from './fields.ts';
import { firstFacts, type GroupId } from './first-facts.ts';
import { createWholeAnswerField } from './whole-answers.ts';
import { titleNamedRow, labelThing } from './named-row.ts';
import { COMMUNE_FIELD } from './situation.ts';
import { findFieldTarget } from './vocabulary.ts';

export interface ReceiptFields {
  readonly name: string;
  readonly label: string;
  /** The value is `yes`, `no`, a soft answer, or empty. */
  readonly value: string;
  readonly details: readonly FormField[];
}

export interface ThingFormFields {
  /** Names the list, such as `p1.job`. */
  readonly name: string;
  readonly label: string;
  /** Asks whether there is any. It is `null` when some are listed, and for things whose rows the form always shows. */
  readonly count: FormField | null;
  readonly listed: number;
  readonly canAdd: boolean;
  readonly rows: readonly { readonly name: string; readonly title: string; readonly fields: readonly FormField[] }[];
}

export interface GroupFields {
  readonly id: GroupId;
  readonly title: string;
  readonly open: boolean;
  readonly fields: readonly FormField[];
  readonly receipts: readonly ReceiptFields[];
  readonly nothingElse: FormField | null;
  readonly things: readonly ThingFormFields[];
}

export interface PersonFields {
  readonly id: string;
  readonly title: string;
  readonly removable: boolean;
  readonly ties: readonly FormField[];
  readonly groups: readonly GroupFields[];
}

export interface DeskForm {
  readonly home: readonly FormField[];
  readonly homeThings: readonly ThingFormFields[];
  readonly persons: readonly PersonFields[];
  readonly others: FormField;
  readonly date: FormField;
  readonly more: readonly FormField[];
  readonly canAdd: boolean;
  readonly problems: readonly { readonly name: string; readonly label: string; readonly message: string }[];
}

export function createDeskForm(page: Page): DeskForm {
  const { words } = page;
  const ids = listPersonIds(page.answers);
  const form = {
    home: homeFields(page),
    homeThings: Object.keys(firstFacts.named).map((kind) => namedThings(page, kind)),
    persons: ids.map((id) => personFields(page, id)),
    others: createOthersField(page),
    date: createTextField(page, 'date', words.form.dateQuestion, words.form.dayHint, null, false),
    canAdd: ids.length < MOST_FORM_PERSONS,
  };
  const more = moreFields(page, shownNames(form));
  return { ...form, more, problems: problemsOf(page) };
}

/** Lists the fields of the home. The region is left out when the commune is known, because the commune settles it. */
function homeFields(page: Page): readonly FormField[] {
  const known = findCommunes(page.rulebook, page.answers[COMMUNE_FIELD] ?? '').length > 0;
  const facts = firstFacts.home.filter((fact) => !(known && fact === 'region'));
  const communes = page.rulebook.desks.communes.length > 0 ? [createCommuneField(page)] : [];
  return [
    ...communes,
    ...fields(
      page,
      facts.map((fact) => `home.${fact}`),
    ),
  ];
}

function fields(page: Page, names: readonly string[]): readonly FormField[] {
  return names.flatMap((name) => findFormField(page, name) ?? []);
}

function personFields(page: Page, id: string): PersonFields {
  const couple = page.answers[`${id}.relation`] === 'partner';
  const others = listPersonIds(page.answers).length > 2 && !couple;
  const ties = id === FIRST_PERSON ? [] : [createRelationField(page, id)];
  return {
    id,
    title: id === FIRST_PERSON ? page.words.form.you : namePerson(page, id),
    removable: id !== FIRST_PERSON,
    ties: id === FIRST_PERSON || others ? [...ties, createPartnerField(page, id)] : ties,
    groups: firstFacts.groups.map((group) => ({
      id: group.id,
      title: page.words.form.groups[group.id],
      open: group.open === true,
      fields: fields(
        page,
        group.facts.map((fact) => `${id}.${fact}`),
      ),
      receipts: group.id === 'gets' ? receipts(page, id) : [],
      nothingElse: group.id === 'gets' ? nothingElse(page, id) : null,
      things: (group.things ?? []).map((kind) => personThings(page, id, kind)),
    })),
  };
}

function receipts(page: Page, id: string): readonly ReceiptFields[] {
  const all = page.rulebook.facts.flatMap((fact) => /^gets\.([a-z0-9_]+)$/.exec(fact.id)?.[1] ?? []);
  return all
    .map((receipt) => {
      const name = `${id}.gets.${receipt}`;
      const details = fields(page, paid(page, receipt) ? [`${name}.from`, `${name}.amount`] : [`${name}.from`]);
      return { name, label: labelReceipt(page, receipt), value: page.answers[name] ?? '', details };
    })
    .sort((a, b) => a.label.localeCompare(b.label, page.language));
}

/** Checks whether a receipt is money; a status has no amount. */
function paid(page: Page, receipt: string): boolean {
  const amount = page.rulebook.facts.find((fact) => fact.id === `gets.${receipt}.amount`)?.type;
  return amount?.kind === 'number' && amount.max > 0;
}

function nothingElse(page: Page, id: string): FormField {
  return createChoiceField(
    page,
    `${id}.gets`,
    page.words.form.getsNothingElse,
    [{ value: 'none', label: page.words.form.getsNothingElse }],
    [],
  );
}

function personThings(page: Page, id: string, kind: string): ThingFormFields {
  const name = `${id}.${kind}`;
  const label = labelThing(page, kind);
  const listed = countThings(page.answers, name) ?? 0;
  const rows = Array.from({ length: listed }, (_, row) => ({
    name: `${name}[${row}]`,
    title: `${label} ${row + 1}`,
    fields: fields(
      page,
      (firstFacts.things[kind] ?? []).map((fact) => `${name}[${row}].${fact}`),
    ),
  }));
  return {
    name,
    label,
    count: listed === 0 ? findFormField(page, name) : null,
    listed,
    canAdd: listed < MOST_ROWS,
    rows,
  };
}

/**
 * Returns the fields of a kind of thing of the home. It has one row for each value by which things of this kind are
 * told apart, such as the kinds of contracts.
 */
function namedThings(page: Page, kind: string): ThingFormFields {
  const named = firstFacts.named[kind];
  const rows = (named?.rows ?? []).map((value, row) => ({
    name: `home.${kind}[${row}]`,
    title: titleNamedRow(page, kind, value),
    fields: fields(
      page,
      (named?.facts ?? []).map((fact) => `home.${kind}[${row}].${fact}`),
    ),
  }));
  return { name: `home.${kind}`, label: labelThing(page, kind), count: null, listed: 0, canAdd: false, rows };
}

function shownNames(form: Pick<DeskForm, 'home' | 'homeThings' | 'persons'>): ReadonlySet<string> {
  const things = (all: readonly ThingFormFields[]) =>
    all.flatMap((one) => [...(one.count === null ? [] : [one.count]), ...one.rows.flatMap((row) => row.fields)]);
  const groups = form.persons.flatMap((person) => person.groups);
  const shown = [
    ...form.home,
    ...things(form.homeThings),
    ...groups.flatMap((group) => [
      ...group.fields,
      ...things(group.things),
      ...group.receipts.flatMap((one) => one.details),
    ]),
  ];
  return new Set([
    ...shown.map((field) => field.name),
    ...groups.flatMap((group) => group.receipts.map((one) => one.name)),
  ]);
}

/** Lists the fields that were answered elsewhere, so that they can be changed here too. */
function moreFields(page: Page, shown: ReadonlySet<string>): readonly FormField[] {
  const fieldAt = (name: string): FormField | null =>
    findFieldTarget(page.rulebook, name) === null ? createWholeAnswerField(page, name) : findFormField(page, name);
  return Object.keys(page.answers)
    .filter((name) => !shown.has(name))
    .flatMap((name) => fieldAt(name) ?? [])
    .map((field) => labelWithPerson(page, field));
}

function problemsOf(page: Page): DeskForm['problems'] {
  return [...page.errors].map(([name, message]) => ({ name, label: problemLabel(page, name), message }));
}

function problemLabel(page: Page, name: string): string {
  const place = findFieldTarget(page.rulebook, name);
  if (name === COMMUNE_FIELD) return page.words.form.commune;
  const laid = createWholeAnswerField(page, name);
  if (laid !== null) return labelWithPerson(page, laid).label;
  if (place === null) return name === 'date' ? page.words.form.dateQuestion : page.words.form.title;
  const what =
    place.kind === 'fact' || place.kind === 'thing'
      ? findFactNoun(page, place.fact)
      : (findFormField(page, name)?.label ?? name);
  return place.of === 'home' ? what : capitalizeText(`${namePerson(page, place.of)}${page.terms.colon}${what}`);
}
