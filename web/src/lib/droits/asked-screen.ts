/** This module shows a question of the engine: the one that it asks now, or one that was answered before. */
import { capital, fill } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { FIRST, personIds } from '../door/answers.ts';
import { fieldOf, personName, type Field, type Option, type Page } from '../door/fields.ts';
import { effectsOf, fieldNamesOf, labelOf, named, ofYears, otherIn, speechFor } from '../door/asking.ts';
import { placeOf } from '../door/vocabulary.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { bandsIn, boundsKept, boundsOf } from './bands.ts';
import type { Control, Screen } from './screen.ts';
import { asksSince, idsIn, markOf, plainKey, yearsOf } from './trail.ts';

export interface AskedPage {
  readonly page: Page;
  readonly words: DroitsWords;
}

/** Holds what is known of a question besides its key; `question` is `null` when it was asked before. */
export interface Asked {
  readonly question: Question | null;
  /** Lists the values at which the open rights change, in the unit of the fact. */
  readonly turns: readonly number[];
}

/** @returns `null` when the person or thing of the question no longer exists, or when no field asks it */
export function askedScreen({ page, words }: AskedPage, key: string, { question, turns }: Asked): Screen | null {
  const fields = namesOf(page, key).flatMap((name) => fieldOf(page, name) ?? []);
  const [first] = fields;
  if (first === undefined) return null;
  const only = fields.length === 1 ? first : null;
  const mark = markOf(page.answers, key);
  const control = controlOf({ page, words }, key, fields, { question, turns });
  const inBands = control.kind === 'one' && first.control === 'text';
  return {
    key,
    ofLaw: true,
    question: ofYears(page, yearsOf(key), questionText(page, key, question, first, only)),
    hint: inBands ? first.unit : (only?.hint ?? null),
    control,
    exact: inBands ? exactOf(first, words, control) : null,
    bounds: inBands ? boundsOf(page, first, turns) : '',
    soft: mark === 'unknown' || mark === 'declined' || mark === 'other' ? mark : null,
    why: question === null ? words.whyAgain : `${question.why}${inBands ? ` ${words.bandsWhy}` : ''}`,
    effects: changesOf(page, words, question),
    error: fields.flatMap(({ error }) => error ?? [])[0] ?? null,
  };
}

/** Splits the key of a question, such as `p1/birth`, `home.contract[0]/contract.holder` or `p1/related/p2`. */
function partsOf(key: string): { readonly of: string; readonly fact: string; readonly to: string | null } {
  const [of = '', fact = '', to = null] = plainKey(key).split('/');
  return { of, fact, to };
}

/** Lists the names of the fields in which a question is answered. */
export function namesOf(page: Page, key: string): readonly string[] {
  return idsIn(key).flatMap((id) => namesOfOne(page, id, asksSince(key)));
}

function namesOfOne(page: Page, id: string, since: boolean): readonly string[] {
  const { of, fact, to } = partsOf(id);
  const ids = personIds(page.answers);
  if (fact === 'related' && to !== null && ids.includes(to)) {
    if (of === FIRST) return [`${to}.relation`];
    return [to === FIRST ? `${of}.relation` : `${of}.related.${to}`];
  }
  const names = fieldNamesOf(page, of, fact);
  return since ? names.map((name) => `${name}.from`) : names;
}

/** Returns the question. It addresses the first person; a question about somebody else names that person. */
function questionText(page: Page, key: string, question: Question | null, first: Field, only: Field | null): string {
  const { of, fact } = partsOf(key);
  // The label of the first field is used, which addresses the first person if that is one of them; the persons are
  // named beside their fields.
  if (ofSeveral(key)) return first.label;
  const other = otherIn(of);
  if (other !== null)
    return capital(`${personName(page, other)}${page.terms.colon}${only?.label ?? question?.label ?? fact}`);
  return asksSince(key) && only !== null ? only.label : (question?.question ?? only?.label ?? fact);
}

/** Checks whether a question asks the same of several persons, who are named beside their fields. */
function ofSeveral(key: string): boolean {
  return key.includes('+');
}

function controlOf({ page, words }: AskedPage, key: string, fields: readonly Field[], asked: Asked): Control {
  const [field] = fields;
  if (field === undefined || fields.length > 1)
    return { kind: 'fields', fields: fields.map((one) => asLabelled(page, key, one)), suggestions: [] };
  const { name, value } = field;
  if (field.control === 'choice') {
    const options = choicesOf({ page, words }, field);
    return { kind: 'one', name, options, value };
  }
  const turns = asked.question === null ? boundsKept(page.answers, name) : asked.turns;
  const bands = field.numeric ? bandsIn(page, words, field, turns) : [];
  if (bands.length > 0) return { kind: 'one', name, options: bands, value };
  const label = named(page, field).label;
  // A range of days comes from a question about the age and was not written by anybody, so it is not shown.
  const written = field.numeric || !value.includes(' - ') ? value : '';
  return { kind: 'fields', fields: [{ ...field, label, value: written, empty: '' }], suggestions: [] };
}

/**
 * Returns a field of a question with several fields. When it asks the same of several persons, the label is the name of
 * the person.
 */
export function asLabelled(page: Page, key: string, field: Field): Field {
  if (!ofSeveral(key)) return named(page, field);
  return { ...field, label: capital(personName(page, field.name.replace(/\..*/, ''))) };
}

function choicesOf({ page, words }: AskedPage, field: Field): readonly Option[] {
  const place = placeOf(page.rulebook, field.name);
  if (place?.kind === 'count') return counted(words);
  if (field.name === 'others')
    return (['none', 'some'] as const).map((value) => ({ value, label: words.others[value] }));
  return field.options.map(({ value, label }) => ({ value, label: capital(label) }));
}

/** Limits the number of things that is offered. A visitor with more answers that the situation is different. */
const MOST_THINGS = 4;

function counted({ howMany }: DroitsWords): readonly Option[] {
  return Array.from({ length: MOST_THINGS + 1 }, (_, n) => ({
    value: String(n),
    label: n === 0 ? howMany.none : fill(n === 1 ? howMany.one : howMany.other, { n }),
  }));
}

/** This many rights that an answer changes are named; the others are counted. */
const MOST_NAMED = 3;

function changesOf(page: Page, { more }: DroitsWords, question: Question | null): readonly string[] {
  const speech = speechFor(page, '');
  return (question?.answers ?? []).flatMap((tried) => {
    const all = effectsOf(page, tried);
    const n = all.length - MOST_NAMED;
    const changes = n > 0 ? [...all.slice(0, MOST_NAMED), fill(more[n === 1 ? 'one' : 'other'], { n })] : all;
    const label = labelOf(tried, question?.fact ?? '', speech);
    return all.length === 0 ? [] : [`${capital(label)} → ${changes.join(' · ')}`];
  });
}

function exactOf(field: Field, words: DroitsWords, control: Extract<Control, { kind: 'one' }>): Field {
  const banded = control.options.some(({ value }) => value === field.value);
  return { ...field, label: words.exact, value: banded || field.value.startsWith('~') ? '' : field.value, empty: '' };
}
