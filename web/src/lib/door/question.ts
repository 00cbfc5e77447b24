/**
 * This module shows the one question that is most useful to ask next: why it is asked, what each answer would change,
 * and the fields or buttons to answer it.
 */
import { capitalizeText, type Speech } from '@recto-verso/api/words';
import type { Question as Asked } from '@recto-verso/engine/browser';
import { FIRST_PERSON, listPersonIds } from './answers.ts';
import { findFormField, namePerson, type FormField, type Page } from './fields.ts';
import { DECLINED } from './parse.ts';
import {
  describeAnswerEffects,
  listFieldNames,
  labelTriedAnswer,
  labelWithPerson,
  addYearsToQuestion,
  findOtherPerson,
  createPageSpeech,
  type TriedAnswer,
} from './asking.ts';
import { COMMUNE_FIELD } from './situation.ts';

/** Describes one answer as a button, which is sent at once. */
export interface AnswerButton {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly effects: readonly string[];
}

export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  /** Lists a few buttons with answers; when it is empty, the question is answered with `fields`. */
  readonly choices: readonly AnswerButton[];
  readonly fields: readonly FormField[];
  /**
   * Lists, for the answers that the engine has tried, what each of them would change. The list is empty when there are
   * buttons, which have their own `effects`, and when the question asks for the commune.
   */
  readonly effects: readonly string[];
  /**
   * Sends "I prefer not to say"; it is `null` when the fact cannot be declined, so that the question is passed over.
   */
  readonly decline: { readonly name: string; readonly value: string } | null;
}

/** When there are more answers than this, a list is easier to read than buttons. */
const MOST_BUTTONS = 8;

export function createQuestionView(page: Page, asked: Asked): QuestionView | null {
  const fields = fieldNames(page, asked).flatMap((name) => findFormField(page, name) ?? []);
  if (fields.length === 0) return null;
  const speech = createPageSpeech(page, '');
  const only = fields.length === 1 ? fields[0] : undefined;
  const choices = only === undefined ? [] : choicesOf(page, asked, only);
  const tried = only?.name === COMMUNE_FIELD ? [] : asked.answers;
  const effects = tried.flatMap((one) => {
    const changes = describeAnswerEffects(page, one);
    return changes.length === 0 ? [] : [`${capitalizeText(saidOf(page, asked, one, speech))} → ${changes.join(' · ')}`];
  });
  return {
    id: asked.id,
    question: addYearsToQuestion(page, asked.years, questionText(page, asked, only)),
    why: asked.why,
    choices,
    fields: choices.length > 0 ? [] : fields.map((field) => labelWithPerson(page, field)),
    effects: choices.length > 0 ? [] : effects,
    decline: only?.soft.some((one) => one.value === DECLINED) === true ? { name: only.name, value: DECLINED } : null,
  };
}

function fieldNames(page: Page, asked: Asked): readonly string[] {
  if (isSaidByCommune(page, asked)) return [COMMUNE_FIELD];
  if (asked.fact === 'related') {
    const to = String(asked.path.at(-1) ?? '');
    if (!listPersonIds(page.answers).includes(to)) return listFieldNames(page, asked.of, asked.fact);
    if (asked.of === FIRST_PERSON) return [`${to}.relation`];
    return [to === FIRST_PERSON ? `${asked.of}.relation` : `${asked.of}.related.${to}`];
  }
  const names = listFieldNames(page, asked.of, asked.fact);
  return asked.since ? names.map((name) => `${name}.from`) : names;
}

/**
 * Checks whether the question is answered by asking for the commune. A visitor who knows the commune need not look it
 * up in a list of communes.
 */
function isSaidByCommune({ rulebook, answers }: Page, { fact }: Asked): boolean {
  const isListed = rulebook.facts.some(({ id, communes }) => id === fact && communes !== null);
  return isListed && (answers[COMMUNE_FIELD] ?? '') === '';
}

/**
 * Returns the question. It addresses the first person; a question about somebody else names that person. "Since when"
 * alone would not say what, so the fact is added.
 */
function questionText(page: Page, { of, since, label, question }: Asked, field: FormField | undefined): string {
  if (field?.name === COMMUNE_FIELD) return field.label;
  const other = findOtherPerson(of);
  const { colon } = page.terms;
  if (other === null && !since) return question;
  const what = [...(since ? [label] : []), field?.label ?? label].join(colon);
  return capitalizeText(other === null ? what : `${namePerson(page, other)}${colon}${what}`);
}

function choicesOf(page: Page, asked: Asked, field: FormField): readonly AnswerButton[] {
  if (field.control !== 'choice' || field.options.length > MOST_BUTTONS) return [];
  return field.options.map((option) => {
    const tried = asked.answers.find((one) => valueIn(asked, one) === option.value);
    return {
      name: field.name,
      value: option.value,
      label: capitalizeText(option.label),
      effects: tried === undefined ? [] : describeAnswerEffects(page, tried),
    };
  });
}

/**
 * Returns the value of the field that corresponds to an answer that the engine has tried, or `null` when there is none.
 */
function valueIn({ asks }: Asked, { value }: TriedAnswer): string | null {
  if (asks.kind === 'list') return '0';
  if (value.kind === 'truth') return value.value;
  return value.kind === 'choice' && value.values.length === 1 ? (value.values[0] ?? null) : null;
}

function saidOf(page: Page, asked: Asked, tried: TriedAnswer, speech: Speech): string {
  const person = tried.value.kind === 'choice' ? tried.value.values[0] : undefined;
  if (asked.asks.kind === 'person' && person !== undefined) return namePerson(page, person);
  return labelTriedAnswer(tried, asked.fact, speech);
}
