/** This module describes one field of a form, from the vocabulary and in the language of the page. */
import { capital, fill, find, type Words } from '@recto-verso/api/words';
import type { FactDef, Rulebook, TextTree, ValueType } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import type { PageWords } from '../words/index.ts';
import { FIRST, personIds, type Answers } from './answers.ts';
import { firstFacts } from './first-facts.ts';
import { ABSENT, DECLINED, isShare, OTHER } from './parse.ts';
import { communeName, communesFor } from './commune.ts';
import { COMMUNE } from './situation.ts';
import { localName, placeOf, type Place } from './vocabulary.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly control: 'choice' | 'text';
  /** Lists the known answers of a choice; the soft answers (unknown, declined, other) are in `soft`. */
  readonly options: readonly Option[];
  readonly soft: readonly Option[];
  readonly unit: string | null;
  readonly hint: string | null;
  readonly numeric: boolean;
  readonly value: string;
  readonly error: string | null;
  /** Labels an empty field, when that means something else than "I do not know". */
  readonly empty?: string;
}

/** Holds the texts of one language: those of the pages and those of an answer. */
export interface Said {
  readonly language: Language;
  readonly words: PageWords;
  readonly terms: Words;
}

/** Holds everything about a page that is needed to describe its fields. */
export interface Page extends Said {
  readonly rulebook: Rulebook;
  readonly answers: Answers;
  readonly errors: ReadonlyMap<string, string>;
}

export function pageOf(
  rulebook: Rulebook,
  said: Said,
  answers: Answers,
  errors: ReadonlyMap<string, string> = new Map(),
): Page {
  return { ...said, rulebook, answers, errors };
}

export function vocabularyTexts(page: Page): TextTree | undefined {
  return page.rulebook.texts[page.language]?.vocabulary;
}

/** Returns the noun of a fact, as a label. */
export function nounOf(page: Page, fact: FactDef): string {
  const name = localName(fact);
  const noun = find(vocabularyTexts(page), 'facts', fact.id) ?? find(vocabularyTexts(page), 'facts', name) ?? name;
  return capital(noun);
}

/** Returns the question about a fact of the first person or of the home, if there is one, and else its noun. */
function labelOf(page: Page, fact: FactDef, of: string): string {
  const texts = vocabularyTexts(page);
  const asked = of === FIRST || of === 'home';
  const question = asked ? (find(texts, 'questions', fact.id) ?? find(texts, 'questions', localName(fact))) : undefined;
  return question ?? nounOf(page, fact);
}

/** Returns the field with this name, or `null` when the vocabulary has no such fact. */
export function fieldOf(page: Page, name: string): Field | null {
  if (name === 'others') return othersField(page);
  if (name === COMMUNE) return communeField(page);
  const relation = /^(p\d+)\.relation$/.exec(name)?.[1];
  if (relation !== undefined) return relationField(page, relation);
  const related = /^(p\d+)\.related\.(p\d+)$/.exec(name);
  if (related !== null) return relatedField(page, name, related[1] ?? FIRST, related[2] ?? FIRST);
  const partner = /^(p\d+)\.partner$/.exec(name)?.[1];
  if (partner !== undefined) return partnerField(page, partner);
  const place = placeOf(page.rulebook, name);
  if (place === null) return null;
  const { words } = page;
  if (place.kind === 'count') {
    const label = find(vocabularyTexts(page), 'things', place.thing.kind) ?? place.thing.kind;
    return choice(page, name, capital(label), [{ value: '0', label: words.form.noThing }], []);
  }
  const type = place.kind === 'detail' || place.kind === 'since' ? place.type : place.fact.type;
  return typed(page, name, labelFor(page, place), type, place);
}

function labelFor(page: Page, place: Exclude<Place, { kind: 'count' }>): string {
  const { form } = page.words;
  switch (place.kind) {
    case 'detail':
      return detailLabel(page, place.detail, place.type);
    case 'since':
      return `${nounOf(page, place.fact)}, ${form.sinceInText}`;
    case 'receipt':
      return receiptLabel(page, place.name);
    case 'thing':
      return place.fact.type.kind === 'person' ? form.whose : labelOf(page, place.fact, FIRST);
    case 'fact':
      return labelOf(page, place.fact, place.of);
  }
}

/** Returns the label of a detail of a receipt: its amount with the period, its day of review, or its first day. */
export function detailLabel({ words: { form }, terms }: Said, detail: string, type: ValueType): string {
  if (detail === 'amount') return `${form.amount} ${terms.periods[periodIn(type) ?? 'once']}`;
  return detail === 'reviewed' ? form.reviewed : form.since;
}

function periodIn(type: ValueType): 'month' | 'year' | 'day' | undefined {
  return type.kind === 'number' ? (['month', 'year', 'day'] as const).find((one) => type.unit[one] === -1) : undefined;
}

/** Returns the name of a receipt, from the vocabulary or from the right that pays it. */
export function receiptLabel(page: Page, name: string): string {
  const right = page.rulebook.rights.find((one) => one.receipt === name);
  const texts = page.rulebook.texts[page.language];
  const noun = find(texts?.vocabulary, 'gets', name) ?? find(texts?.rights[right?.id ?? ''], 'name') ?? name;
  return capital(noun);
}

function softOptions({ words }: Page): readonly Option[] {
  return [
    { value: DECLINED, label: words.declined },
    { value: OTHER, label: words.other },
  ];
}

export function typed(page: Page, name: string, label: string, type: ValueType, place: Place): Field {
  const { words } = page;
  const soft = softOptions(page);
  switch (type.kind) {
    case 'truth': {
      const options = [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ];
      return choice(page, name, label, options, soft);
    }
    case 'choice':
      return choice(
        page,
        name,
        label,
        type.values.map((value) => ({ value, label: valueLabel(page, place, value) })),
        soft,
      );
    case 'person':
      return choice(page, name, label, personOptions(page, place), []);
    case 'date':
      return text(
        page,
        name,
        label,
        place.kind === 'detail' || place.kind === 'since' ? words.form.dayHint : words.form.dateHint,
        null,
        false,
      );
    case 'number':
      return text(page, name, label, null, unitOf(page, type), true);
  }
}

function valueLabel(page: Page, place: Place, value: string): string {
  if (place.kind !== 'fact' && place.kind !== 'thing') return value;
  const texts = vocabularyTexts(page);
  return find(texts, 'values', place.fact.id, value) ?? find(texts, 'values', localName(place.fact), value) ?? value;
}

function personOptions(page: Page, place: Place): readonly Option[] {
  const persons = personIds(page.answers).map((id) => ({ value: id, label: personName(page, id) }));
  const nobody = place.kind === 'thing' ? page.words.form.outsider : page.words.form.nobody;
  const absent =
    place.kind === 'thing' && place.thing.kind in firstFacts.named
      ? [{ value: ABSENT, label: page.words.form.absent }]
      : [];
  return [...persons, { value: 'nobody', label: nobody }, ...absent];
}

function unitOf(page: Page, type: Extract<ValueType, { kind: 'number' }>): string | null {
  if (isShare(type)) return '%';
  const money = type.unit['money'] === 1 ? '€' : null;
  const period = periodIn(type);
  if (money === null) return null;
  return period === undefined ? money : `${money} ${page.terms.periods[period]}`;
}

/**
 * Returns the name of a person in running text: "you", or a number with the relation and the year of birth, which
 * distinguish one child from another.
 */
export function personName(page: Page, id: string): string {
  const { form } = page.words;
  if (id === FIRST) return form.youInText;
  if (!personIds(page.answers).includes(id)) return page.terms.notListed;
  const number = form.person.replace('{n}', String(personIds(page.answers).indexOf(id) + 1));
  const label = relationLabel(page, page.answers[`${id}.relation`] ?? '');
  // The year is taken from a written day or year only; a range of days comes from a question about the age.
  const year = page.answers[`${id}.birth`]?.match(/^\S*(\d{4})$/)?.[1];
  const told = [label, year].filter(Boolean).join(', ');
  return told === '' ? number : `${number} (${told})`;
}

function relationLabel(page: Page, relation: string): string | undefined {
  return relation === 'partner' ? page.words.form.partnerWord : find(vocabularyTexts(page), 'relations', relation);
}

/** Returns the field for the commune; its hint names the communes that were found. */
export function communeField(page: Page): Field {
  const { words, answers, rulebook, language } = page;
  const found = communesFor(rulebook, answers[COMMUNE] ?? '').map((one) => communeName(one, language));
  return text(
    page,
    COMMUNE,
    words.form.commune,
    found.length > 0 ? found.join(` ${page.terms.or} `) : words.form.communeHint,
    null,
    false,
  );
}

/** Returns the field that asks whether somebody lives here who is not described. */
export function othersField(page: Page): Field {
  return choice(page, 'others', page.words.form.others, [{ value: 'none', label: page.words.form.othersNone }], []);
}

/** Returns the field for the relation of a person to the first one. */
export function relationField(page: Page, id: string): Field {
  const values = ['partner', ...page.rulebook.relations.values];
  const options = values.map((value) => ({ value, label: relationLabel(page, value) ?? value }));
  return choice(page, `${id}.relation`, page.words.form.relation, options, []);
}

/** Returns the field for the relation between two other persons. */
function relatedField(page: Page, name: string, of: string, to: string): Field {
  const label = fill(page.words.form.related, { a: personName(page, to), b: personName(page, of) });
  const options = page.rulebook.relations.values.map((value) => ({
    value,
    label: relationLabel(page, value) ?? value,
  }));
  return choice(page, name, label, options, []);
}

/** Returns the partner field. The first person can only say that there is none; the others choose one another. */
export function partnerField(page: Page, id: string): Field {
  const { form } = page.words;
  const none = { value: 'none', label: form.partnerNone };
  if (id === FIRST) return choice(page, `${id}.partner`, form.partner, [none], []);
  const others = personIds(page.answers).filter((one) => one !== id && one !== FIRST);
  const options = [none, ...others.map((one) => ({ value: one, label: personName(page, one) }))];
  return choice(page, `${id}.partner`, form.partnerOf, options, []);
}

export function choice(
  page: Page,
  name: string,
  label: string,
  options: readonly Option[],
  soft: readonly Option[],
): Field {
  // A soft answer that came from a code or a list is kept, also when the form does not offer it.
  const { value } = state(page, name);
  const brought = softOptions(page).filter((one) => one.value === value && !soft.some((own) => own.value === value));
  return {
    name,
    label,
    control: 'choice',
    options,
    soft: [...soft, ...brought],
    unit: null,
    hint: null,
    numeric: false,
    ...state(page, name),
  };
}

export function text(
  page: Page,
  name: string,
  label: string,
  hint: string | null,
  unit: string | null,
  numeric: boolean,
): Field {
  return { name, label, control: 'text', options: [], soft: [], unit, hint, numeric, ...state(page, name) };
}

function state(page: Page, name: string): { readonly value: string; readonly error: string | null } {
  return { value: page.answers[name] ?? '', error: page.errors.get(name) ?? null };
}
