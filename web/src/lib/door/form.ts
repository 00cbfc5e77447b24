/** This module describes the whole form of the first page: the home, each person, and their facts. */
import { capital } from '@recto-verso/api/words';
import { named } from './asking.ts';
import { communesFor } from './commune.ts';
import { countOf, FIRST, MOST_PERSONS, MOST_ROWS, personIds } from './answers.ts';
import {
  choice,
  communeField,
  fieldOf,
  nounOf,
  othersField,
  partnerField,
  personName,
  relationField,
  text,
  receiptLabel,
  type Field,
  type Page,
} from './fields.ts';
import { firstFacts, type GroupId } from './first-facts.ts';
import { laidField } from './laid.ts';
import { rowTitle, thingLabel } from './named-row.ts';
import { COMMUNE } from './situation.ts';
import { placeOf } from './vocabulary.ts';

export interface ReceiptFields {
  readonly name: string;
  readonly label: string;
  /** The value is `yes`, `no`, a soft answer, or empty. */
  readonly value: string;
  readonly details: readonly Field[];
}

export interface ThingFields {
  /** Names the list, such as `p1.job`. */
  readonly name: string;
  readonly label: string;
  /** Asks whether there is any, when none is listed; it is `null` for things whose rows the form always shows. */
  readonly count: Field | null;
  readonly listed: number;
  readonly canAdd: boolean;
  readonly rows: readonly { readonly name: string; readonly title: string; readonly fields: readonly Field[] }[];
}

export interface GroupFields {
  readonly id: GroupId;
  readonly title: string;
  readonly open: boolean;
  readonly fields: readonly Field[];
  readonly receipts: readonly ReceiptFields[];
  readonly nothingElse: Field | null;
  readonly things: readonly ThingFields[];
}

export interface PersonFields {
  readonly id: string;
  readonly title: string;
  readonly removable: boolean;
  readonly ties: readonly Field[];
  readonly groups: readonly GroupFields[];
}

export interface Form {
  readonly home: readonly Field[];
  readonly homeThings: readonly ThingFields[];
  readonly persons: readonly PersonFields[];
  readonly others: Field;
  readonly date: Field;
  readonly more: readonly Field[];
  readonly canAdd: boolean;
  readonly problems: readonly { readonly name: string; readonly label: string; readonly message: string }[];
}

export function formOf(page: Page): Form {
  const { words } = page;
  const ids = personIds(page.answers);
  const form = {
    home: homeFields(page),
    homeThings: Object.keys(firstFacts.named).map((kind) => namedThings(page, kind)),
    persons: ids.map((id) => personFields(page, id)),
    others: othersField(page),
    date: text(page, 'date', words.form.dateQuestion, words.form.dayHint, null, false),
    canAdd: ids.length < MOST_PERSONS,
  };
  const more = moreFields(page, shownNames(form));
  return { ...form, more, problems: problemsOf(page) };
}

/** Lists the fields of the home. The region is left out when the commune is known, because it follows from it. */
function homeFields(page: Page): readonly Field[] {
  const known = communesFor(page.rulebook, page.answers[COMMUNE] ?? '').length > 0;
  const facts = firstFacts.home.filter((fact) => !(known && fact === 'region'));
  const communes = page.rulebook.desks.communes.length > 0 ? [communeField(page)] : [];
  return [
    ...communes,
    ...fields(
      page,
      facts.map((fact) => `home.${fact}`),
    ),
  ];
}

function fields(page: Page, names: readonly string[]): readonly Field[] {
  return names.flatMap((name) => fieldOf(page, name) ?? []);
}

function personFields(page: Page, id: string): PersonFields {
  const couple = page.answers[`${id}.relation`] === 'partner';
  const others = personIds(page.answers).length > 2 && !couple;
  const ties = id === FIRST ? [] : [relationField(page, id)];
  return {
    id,
    title: id === FIRST ? page.words.form.you : personName(page, id),
    removable: id !== FIRST,
    ties: id === FIRST || others ? [...ties, partnerField(page, id)] : ties,
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
      return { name, label: receiptLabel(page, receipt), value: page.answers[name] ?? '', details };
    })
    .sort((a, b) => a.label.localeCompare(b.label, page.language));
}

/** Checks whether a receipt is money; a status has no amount. */
function paid(page: Page, receipt: string): boolean {
  const amount = page.rulebook.facts.find((fact) => fact.id === `gets.${receipt}.amount`)?.type;
  return amount?.kind === 'number' && amount.max > 0;
}

function nothingElse(page: Page, id: string): Field {
  return choice(
    page,
    `${id}.gets`,
    page.words.form.getsNothingElse,
    [{ value: 'none', label: page.words.form.getsNothingElse }],
    [],
  );
}

function personThings(page: Page, id: string, kind: string): ThingFields {
  const name = `${id}.${kind}`;
  const label = thingLabel(page, kind);
  const listed = countOf(page.answers, name) ?? 0;
  const rows = Array.from({ length: listed }, (_, row) => ({
    name: `${name}[${row}]`,
    title: `${label} ${row + 1}`,
    fields: fields(
      page,
      (firstFacts.things[kind] ?? []).map((fact) => `${name}[${row}].${fact}`),
    ),
  }));
  return { name, label, count: listed === 0 ? fieldOf(page, name) : null, listed, canAdd: listed < MOST_ROWS, rows };
}

/** Returns one row for each value by which the things of this kind are told apart, such as the kinds of contracts. */
function namedThings(page: Page, kind: string): ThingFields {
  const named = firstFacts.named[kind];
  const rows = (named?.rows ?? []).map((value, row) => ({
    name: `home.${kind}[${row}]`,
    title: rowTitle(page, kind, value),
    fields: fields(
      page,
      (named?.facts ?? []).map((fact) => `home.${kind}[${row}].${fact}`),
    ),
  }));
  return { name: `home.${kind}`, label: thingLabel(page, kind), count: null, listed: 0, canAdd: false, rows };
}

function shownNames(form: Pick<Form, 'home' | 'homeThings' | 'persons'>): ReadonlySet<string> {
  const things = (all: readonly ThingFields[]) =>
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
function moreFields(page: Page, shown: ReadonlySet<string>): readonly Field[] {
  const fieldAt = (name: string): Field | null =>
    placeOf(page.rulebook, name) === null ? laidField(page, name) : fieldOf(page, name);
  return Object.keys(page.answers)
    .filter((name) => !shown.has(name))
    .flatMap((name) => fieldAt(name) ?? [])
    .map((field) => named(page, field));
}

function problemsOf(page: Page): Form['problems'] {
  return [...page.errors].map(([name, message]) => ({ name, label: problemLabel(page, name), message }));
}

function problemLabel(page: Page, name: string): string {
  const place = placeOf(page.rulebook, name);
  if (name === COMMUNE) return page.words.form.commune;
  const laid = laidField(page, name);
  if (laid !== null) return named(page, laid).label;
  if (place === null) return name === 'date' ? page.words.form.dateQuestion : page.words.form.title;
  const what =
    place.kind === 'fact' || place.kind === 'thing' ? nounOf(page, place.fact) : (fieldOf(page, name)?.label ?? name);
  return place.of === 'home' ? what : capital(`${personName(page, place.of)}${page.terms.colon}${what}`);
}
