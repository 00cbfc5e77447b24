/** This module describes one field of a form, from the vocabulary and in the language of the page. */
import { capitalizeText, fillTemplate, findText, type AnswerWords } from '@recto-verso/api/words';
import type { FactDef, Rulebook, TextTree, ValueType } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import type { PageWords } from '../words/index.ts';
import { FIRST_PERSON, listPersonIds, type Answers } from './answers.ts';
import { firstFacts } from './first-facts.ts';
import { ABSENT, DECLINED, isShare, OTHER } from './parse.ts';
import { nameCommune, findCommunes } from './commune.ts';
import { COMMUNE_FIELD } from './situation.ts';
import { stripScope, findFieldTarget, type FieldTarget } from './vocabulary.ts';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly control: 'choice' | 'text';
  /** Lists the known answers of a choice; `soft` lists the other ones that it offers (declined, other). */
  readonly options: readonly FieldOption[];
  readonly soft: readonly FieldOption[];
  readonly unit: string | null;
  readonly hint: string | null;
  readonly numeric: boolean;
  readonly value: string;
  readonly error: string | null;
  /** Labels an empty field, when that means something else than "I do not know". */
  readonly empty?: string;
}

/** Holds the texts of one language: those of the pages and those of an answer. */
export interface PageTexts {
  readonly language: Language;
  readonly words: PageWords;
  readonly terms: AnswerWords;
}

export interface Page extends PageTexts {
  readonly rulebook: Rulebook;
  readonly answers: Answers;
  readonly errors: ReadonlyMap<string, string>;
}

export function createPage(
  rulebook: Rulebook,
  said: PageTexts,
  answers: Answers,
  errors: ReadonlyMap<string, string> = new Map(),
): Page {
  return { ...said, rulebook, answers, errors };
}

export function getVocabularyTexts(page: Page): TextTree | undefined {
  return page.rulebook.texts[page.language]?.vocabulary;
}

export function findFactNoun(page: Page, fact: FactDef): string {
  const name = stripScope(fact);
  const noun =
    findText(getVocabularyTexts(page), 'facts', fact.id) ?? findText(getVocabularyTexts(page), 'facts', name) ?? name;
  return capitalizeText(noun);
}

/**
 * Returns the question about a fact of the first person or of the home, if there is one, and otherwise the noun of the
 * fact.
 */
function labelOf(page: Page, fact: FactDef, of: string): string {
  const texts = getVocabularyTexts(page);
  const asked = of === FIRST_PERSON || of === 'home';
  const question = asked
    ? (findText(texts, 'questions', fact.id) ?? findText(texts, 'questions', stripScope(fact)))
    : undefined;
  return question ?? findFactNoun(page, fact);
}

/** Returns the field with this name, or `null` when the vocabulary has no such fact. */
export function findFormField(page: Page, name: string): FormField | null {
  if (name === 'others') return createOthersField(page);
  if (name === COMMUNE_FIELD) return createCommuneField(page);
  const relation = /^(p\d+)\.relation$/.exec(name)?.[1];
  if (relation !== undefined) return createRelationField(page, relation);
  const related = /^(p\d+)\.related\.(p\d+)$/.exec(name);
  if (related !== null) return relatedField(page, name, related[1] ?? FIRST_PERSON, related[2] ?? FIRST_PERSON);
  const partner = /^(p\d+)\.partner$/.exec(name)?.[1];
  if (partner !== undefined) return createPartnerField(page, partner);
  const place = findFieldTarget(page.rulebook, name);
  if (place === null) return null;
  const { words } = page;
  if (place.kind === 'count') {
    const label = findText(getVocabularyTexts(page), 'things', place.thing.kind) ?? place.thing.kind;
    return createChoiceField(page, name, capitalizeText(label), [{ value: '0', label: words.form.noThing }], []);
  }
  const type = place.kind === 'detail' || place.kind === 'since' ? place.type : place.fact.type;
  return createTypedField(page, name, labelFor(page, place), type, place);
}

function labelFor(page: Page, place: Exclude<FieldTarget, { kind: 'count' }>): string {
  const { form } = page.words;
  switch (place.kind) {
    case 'detail':
      return labelReceiptDetail(page, place.detail, place.type);
    case 'since':
      return `${findFactNoun(page, place.fact)}, ${form.sinceInText}`;
    case 'receipt':
      return labelReceipt(page, place.name);
    case 'thing':
      return place.fact.type.kind === 'person' ? form.whose : labelOf(page, place.fact, FIRST_PERSON);
    case 'fact':
      return labelOf(page, place.fact, place.of);
  }
}

/**
 * Returns the label of a detail of a receipt: the amount with its period, or the day of the request, of the grant or of
 * the last review. Any other detail, such as `from`, is its first day.
 */
export function labelReceiptDetail({ words: { form }, terms }: PageTexts, detail: string, type: ValueType): string {
  if (detail === 'amount') return `${form.amount} ${terms.periods[periodIn(type) ?? 'once']}`;
  return detail === 'asked' || detail === 'granted' || detail === 'reviewed' ? form[detail] : form.since;
}

function periodIn(type: ValueType): 'month' | 'year' | 'day' | undefined {
  return type.kind === 'number' ? (['month', 'year', 'day'] as const).find((one) => type.unit[one] === -1) : undefined;
}

/** Returns the name of a receipt, from the vocabulary or from the right that pays it. */
export function labelReceipt(page: Page, name: string): string {
  const right = page.rulebook.rights.find((one) => one.receipt === name);
  const texts = page.rulebook.texts[page.language];
  const noun = findText(texts?.vocabulary, 'gets', name) ?? findText(texts?.rights[right?.id ?? ''], 'name') ?? name;
  return capitalizeText(noun);
}

function softOptions({ words }: Page): readonly FieldOption[] {
  return [
    { value: DECLINED, label: words.declined },
    { value: OTHER, label: words.other },
  ];
}

export function createTypedField(
  page: Page,
  name: string,
  label: string,
  type: ValueType,
  place: FieldTarget,
): FormField {
  const { words } = page;
  const soft = softOptions(page);
  switch (type.kind) {
    case 'truth': {
      const options = [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ];
      return createChoiceField(page, name, label, options, soft);
    }
    case 'choice':
      return createChoiceField(
        page,
        name,
        label,
        type.values.map((value) => ({ value, label: valueLabel(page, place, value) })),
        soft,
      );
    case 'person':
      return createChoiceField(page, name, label, personOptions(page, place), []);
    case 'date':
      return createTextField(
        page,
        name,
        label,
        place.kind === 'detail' || place.kind === 'since' ? words.form.dayHint : words.form.dateHint,
        null,
        false,
      );
    case 'number':
      return createTextField(page, name, label, null, unitOf(page, type), true);
  }
}

function valueLabel(page: Page, place: FieldTarget, value: string): string {
  if (place.kind !== 'fact' && place.kind !== 'thing') return value;
  const texts = getVocabularyTexts(page);
  return (
    findText(texts, 'values', place.fact.id, value) ?? findText(texts, 'values', stripScope(place.fact), value) ?? value
  );
}

function personOptions(page: Page, place: FieldTarget): readonly FieldOption[] {
  const persons = listPersonIds(page.answers).map((id) => ({ value: id, label: namePerson(page, id) }));
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
 * Returns the name of a person in running text: "you", or a number, with the relation and the year of birth where they
 * are known, which distinguish one child from another. For a person who is not described, the text says so.
 */
export function namePerson(page: Page, id: string): string {
  const { form } = page.words;
  if (id === FIRST_PERSON) return form.youInText;
  if (!listPersonIds(page.answers).includes(id)) return page.terms.notListed;
  const number = form.person.replace('{n}', String(listPersonIds(page.answers).indexOf(id) + 1));
  const label = relationLabel(page, page.answers[`${id}.relation`] ?? '');
  // The year is taken from a written day or year only; a range of days comes from a question about the age.
  const year = page.answers[`${id}.birth`]?.match(/^\S*(\d{4})$/)?.[1];
  const told = [label, year].filter(Boolean).join(', ');
  return told === '' ? number : `${number} (${told})`;
}

function relationLabel(page: Page, relation: string): string | undefined {
  return relation === 'partner'
    ? page.words.form.partnerWord
    : findText(getVocabularyTexts(page), 'relations', relation);
}

/** Returns the field for the commune; its hint names the communes that were found. */
export function createCommuneField(page: Page): FormField {
  const { words, answers, rulebook, language } = page;
  const found = findCommunes(rulebook, answers[COMMUNE_FIELD] ?? '').map((one) => nameCommune(one, language));
  return createTextField(
    page,
    COMMUNE_FIELD,
    words.form.commune,
    found.length > 0 ? found.join(` ${page.terms.or} `) : words.form.communeHint,
    null,
    false,
  );
}

/** Returns the field that asks whether somebody lives here who is not described. */
export function createOthersField(page: Page): FormField {
  return createChoiceField(
    page,
    'others',
    page.words.form.others,
    [{ value: 'none', label: page.words.form.othersNone }],
    [],
  );
}

/** Returns the field for the relation of a person to the first one. */
export function createRelationField(page: Page, id: string): FormField {
  const values = ['partner', ...page.rulebook.relations.values];
  const options = values.map((value) => ({ value, label: relationLabel(page, value) ?? value }));
  return createChoiceField(page, `${id}.relation`, page.words.form.relation, options, []);
}

/** Returns the field for the relation of the person `to` to the person `of`. */
function relatedField(page: Page, name: string, of: string, to: string): FormField {
  const label = fillTemplate(page.words.form.related, { a: namePerson(page, to), b: namePerson(page, of) });
  const options = page.rulebook.relations.values.map((value) => ({
    value,
    label: relationLabel(page, value) ?? value,
  }));
  return createChoiceField(page, name, label, options, []);
}

/**
 * Returns the partner field. The first person can only say that there is none; each other person may also choose one of
 * the others.
 */
export function createPartnerField(page: Page, id: string): FormField {
  const { form } = page.words;
  const none = { value: 'none', label: form.partnerNone };
  if (id === FIRST_PERSON) return createChoiceField(page, `${id}.partner`, form.partner, [none], []);
  const others = listPersonIds(page.answers).filter((one) => one !== id && one !== FIRST_PERSON);
  const options = [none, ...others.map((one) => ({ value: one, label: namePerson(page, one) }))];
  return createChoiceField(page, `${id}.partner`, form.partnerOf, options, []);
}

export function createChoiceField(
  page: Page,
  name: string,
  label: string,
  options: readonly FieldOption[],
  soft: readonly FieldOption[],
): FormField {
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

export function createTextField(
  page: Page,
  name: string,
  label: string,
  hint: string | null,
  unit: string | null,
  numeric: boolean,
): FormField {
  return { name, label, control: 'text', options: [], soft: [], unit, hint, numeric, ...state(page, name) };
}

function state(page: Page, name: string): { readonly value: string; readonly error: string | null } {
  return { value: page.answers[name] ?? '', error: page.errors.get(name) ?? null };
}
