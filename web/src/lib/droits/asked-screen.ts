/** This module shows a question of the engine: the one that it asks now, or one that was answered before. */
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { FIRST_PERSON, listPersonIds } from '../door/answers.ts';
import { findFormField, namePerson, type FormField, type FieldOption, type Page } from '../door/fields.ts';
import {
  describeAnswerEffects,
  listFieldNames,
  labelTriedAnswer,
  labelWithPerson,
  addYearsToQuestion,
  findOtherPerson,
  createPageSpeech,
} from '../door/asking.ts';
import { findFieldTarget } from '../door/vocabulary.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { listRangeOptions, readKeptBounds, formatRangeBounds } from './bands.ts';
import type { Control, QuestionScreen } from './screen.ts';
import { asksSince, listQuestionIds, findMark, stripKeySuffix, parseKeyYears } from './trail.ts';

export interface AskedPage {
  readonly page: Page;
  readonly words: DroitsWords;
}

/** Holds what is known of a question besides its key; `question` is `null` when it was asked before. */
export interface AskedContext {
  readonly question: Question | null;
  /** Lists the values at which the open rights change, in the unit of the fact. */
  readonly turns: readonly number[];
}

/** @returns `null` when the person or thing of the question no longer exists, or when no field asks it */
export function createAskedScreen(
  { page, words }: AskedPage,
  key: string,
  { question, turns }: AskedContext,
): QuestionScreen | null {
  const fields = listQuestionFields(page, key).flatMap((name) => findFormField(page, name) ?? []);
  const [first] = fields;
  if (first === undefined) return null;
  const only = fields.length === 1 ? first : null;
  const mark = findMark(page.answers, key);
  const control = controlOf({ page, words }, key, fields, { question, turns });
  const inBands = control.kind === 'one' && first.control === 'text';
  return {
    key,
    ofLaw: true,
    question: addYearsToQuestion(page, parseKeyYears(key), questionText(page, key, question, first, only)),
    hint: inBands ? first.unit : (only?.hint ?? null),
    control,
    exact: inBands ? exactOf(first, words, control) : null,
    bounds: inBands ? formatRangeBounds(page, first, turns) : '',
    soft: mark === 'unknown' || mark === 'declined' || mark === 'other' ? mark : null,
    why: question === null ? words.whyAgain : `${question.why}${inBands ? ` ${words.bandsWhy}` : ''}`,
    effects: changesOf(page, words, question),
    error: fields.flatMap(({ error }) => error ?? [])[0] ?? null,
  };
}

/** Splits the key of a question, such as `p1/birth`, `home.contract[0]/contract.holder` or `p1/related/p2`. */
function partsOf(key: string): { readonly of: string; readonly fact: string; readonly to: string | null } {
  const [of = '', fact = '', to = null] = stripKeySuffix(key).split('/');
  return { of, fact, to };
}

export function listQuestionFields(page: Page, key: string): readonly string[] {
  return listQuestionIds(key).flatMap((id) => namesOfOne(page, id, asksSince(key)));
}

function namesOfOne(page: Page, id: string, since: boolean): readonly string[] {
  const { of, fact, to } = partsOf(id);
  const ids = listPersonIds(page.answers);
  if (fact === 'related' && to !== null && ids.includes(to)) {
    if (of === FIRST_PERSON) return [`${to}.relation`];
    return [to === FIRST_PERSON ? `${of}.relation` : `${of}.related.${to}`];
  }
  const names = listFieldNames(page, of, fact);
  return since ? names.map((name) => `${name}.from`) : names;
}

/** Returns the question. It addresses the first person; a question about somebody else names that person. */
function questionText(
  page: Page,
  key: string,
  question: Question | null,
  first: FormField,
  only: FormField | null,
): string {
  const { of, fact } = partsOf(key);
  // The label of the first field is used, which addresses the first person if that is one of them; the persons are
  // named beside their fields.
  if (ofSeveral(key)) return first.label;
  const other = findOtherPerson(of);
  if (other !== null)
    return capitalizeText(`${namePerson(page, other)}${page.terms.colon}${only?.label ?? question?.label ?? fact}`);
  return asksSince(key) && only !== null ? only.label : (question?.question ?? only?.label ?? fact);
}

/** Checks whether a question asks the same of several persons, who are named beside their fields. */
function ofSeveral(key: string): boolean {
  return key.includes('+');
}

function controlOf(
  { page, words }: AskedPage,
  key: string,
  fields: readonly FormField[],
  asked: AskedContext,
): Control {
  const [field] = fields;
  if (field === undefined || fields.length > 1)
    return { kind: 'fields', fields: fields.map((one) => labelQuestionField(page, key, one)), suggestions: [] };
  const { name, value } = field;
  if (field.control === 'choice') {
    const options = choicesOf({ page, words }, field);
    return { kind: 'one', name, options, value };
  }
  const turns = asked.question === null ? readKeptBounds(page.answers, name) : asked.turns;
  const bands = field.numeric ? listRangeOptions(page, words, field, turns) : [];
  if (bands.length > 0) return { kind: 'one', name, options: bands, value };
  const label = labelWithPerson(page, field).label;
  // A range of days comes from a question about the age and was not written by anybody, so it is not shown.
  const written = field.numeric || !value.includes(' - ') ? value : '';
  return { kind: 'fields', fields: [{ ...field, label, value: written, empty: '' }], suggestions: [] };
}

/**
 * Returns a field of a question with several fields. When it asks the same of several persons, the label is the name of
 * the person.
 */
export function labelQuestionField(page: Page, key: string, field: FormField): FormField {
  if (!ofSeveral(key)) return labelWithPerson(page, field);
  return { ...field, label: capitalizeText(namePerson(page, field.name.replace(/\..*/, ''))) };
}

function choicesOf({ page, words }: AskedPage, field: FormField): readonly FieldOption[] {
  const place = findFieldTarget(page.rulebook, field.name);
  if (place?.kind === 'count') return counted(words);
  if (field.name === 'others')
    return (['none', 'some'] as const).map((value) => ({ value, label: words.others[value] }));
  return field.options.map(({ value, label }) => ({ value, label: capitalizeText(label) }));
}

/** Limits the number of things that is offered. A visitor with more answers that the situation is different. */
const MOST_THINGS = 4;

function counted({ howMany }: DroitsWords): readonly FieldOption[] {
  return Array.from({ length: MOST_THINGS + 1 }, (_, n) => ({
    value: String(n),
    label: n === 0 ? howMany.none : fillTemplate(n === 1 ? howMany.one : howMany.other, { n }),
  }));
}

/** At most this many rights that an answer changes are named; the others are counted. */
const MOST_NAMED = 3;

function changesOf(page: Page, { more }: DroitsWords, question: Question | null): readonly string[] {
  const speech = createPageSpeech(page, '');
  return (question?.answers ?? []).flatMap((tried) => {
    const all = describeAnswerEffects(page, tried);
    const n = all.length - MOST_NAMED;
    const changes = n > 0 ? [...all.slice(0, MOST_NAMED), fillTemplate(more[n === 1 ? 'one' : 'other'], { n })] : all;
    const label = labelTriedAnswer(tried, question?.fact ?? '', speech);
    return all.length === 0 ? [] : [`${capitalizeText(label)} → ${changes.join(' · ')}`];
  });
}

function exactOf(field: FormField, words: DroitsWords, control: Extract<Control, { kind: 'one' }>): FormField {
  const banded = control.options.some(({ value }) => value === field.value);
  return { ...field, label: words.exact, value: banded || field.value.startsWith('~') ? '' : field.value, empty: '' };
}
