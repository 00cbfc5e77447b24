/** A question of the engine as a page shows it: the one that it asks now, or one that was answered before. */
import { capital, fill, seen } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { FIRST, personIds } from '../door/answers.ts';
import { fieldOf, personName, type Field, type Page } from '../door/fields.ts';
import { fieldNamesOf, named, otherIn, speechFor } from '../door/results.ts';
import { placeOf } from '../door/vocabulary.ts';
import { situationOf } from '../door/situation.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { bandsIn } from './bands.ts';
import type { Choice, Control, Screen } from './screen.ts';
import { start } from './start.ts';
import { asksSince, markOf, plainKey } from './trail.ts';

export interface AskedPage {
  readonly page: Page;
  readonly words: DroitsWords;
}

/** What is known of a question besides its key: nothing where it was asked before. */
export interface Asked {
  readonly question: Question | null;
  /** Figures at which the rights that are open turn, in the unit of the fact. */
  readonly turns: readonly number[];
}

/** @returns `null` where the answers no longer have what it asks for, or no field asks it */
export function askedScreen({ page, words }: AskedPage, key: string, { question, turns }: Asked): Screen | null {
  const fields = namesOf(page, key).flatMap((name) => fieldOf(page, name) ?? []);
  const [first] = fields;
  if (first === undefined) return null;
  const only = fields.length === 1 ? first : null;
  const control = controlOf({ page, words }, key, fields, { question, turns });
  const mark = markOf(page.answers, key);
  const inBands = control.kind === 'one' && first.control === 'text';
  return {
    key,
    question: questionText(page, key, question, only),
    hint: inBands ? first.unit : (only?.hint ?? null),
    control,
    exact: inBands ? exactOf(first, words, control) : null,
    soft: mark === 'unknown' || mark === 'declined' || mark === 'other' ? mark : null,
    why: question === null ? words.whyAgain : `${question.why}${inBands ? ` ${words.bandsWhy}` : ''}`,
    effects: control.kind === 'one' && !inBands ? [] : effectsOf(page, question),
    sensitive: start.sensitive.includes(factOf(key)),
    error: fields.flatMap(({ error }) => error ?? [])[0] ?? null,
  };
}

/** `p1/birth`, `home.contract[0]/contract.holder`, `p1/related/p2` → what it is about. */
function partsOf(key: string): { readonly of: string; readonly fact: string; readonly to: string | null } {
  const [of = '', fact = '', to = null] = plainKey(key).split('/');
  return { of, fact, to };
}

function factOf(key: string): string {
  return partsOf(key).fact;
}

/** The fields in which a question is answered. */
export function namesOf(page: Page, key: string): readonly string[] {
  const { of, fact, to } = partsOf(key);
  const ids = personIds(page.answers);
  if (fact === 'related' && to !== null && ids.includes(to)) {
    if (of === FIRST) return [`${to}.relation`];
    return [to === FIRST ? `${of}.relation` : `${of}.related.${to}`];
  }
  const names = fieldNamesOf(page, of, fact);
  return asksSince(key) ? names.map((name) => `${name}.from`) : names;
}

/** Spoken to the first person; of somebody else it says of whom. */
function questionText(page: Page, key: string, question: Question | null, only: Field | null): string {
  const { of, fact } = partsOf(key);
  const other = otherIn(of);
  if (other !== null)
    return capital(`${personName(page, other)}${page.terms.colon}${only?.label ?? question?.label ?? fact}`);
  return asksSince(key) && only !== null ? only.label : (question?.question ?? only?.label ?? fact);
}

function controlOf({ page, words }: AskedPage, key: string, fields: readonly Field[], asked: Asked): Control {
  const [field] = fields;
  if (field === undefined || fields.length > 1)
    return { kind: 'fields', fields: fields.map((one) => named(page, one)), suggestions: [] };
  const { name, value } = field;
  if (field.control === 'choice') {
    const options = choicesOf({ page, words }, field, asked.question);
    return { kind: 'one', name, options, value };
  }
  const bands = field.numeric ? bandsIn(page, words, field, asked.turns) : [];
  return bands.length > 0
    ? { kind: 'one', name, options: bands, value }
    : { kind: 'fields', fields: [{ ...field, label: labelOf(page, key, field), empty: '' }], suggestions: [] };
}

function labelOf(page: Page, key: string, field: Field): string {
  return named(page, field).label === '' ? factOf(key) : named(page, field).label;
}

function choicesOf({ page, words }: AskedPage, field: Field, question: Question | null): readonly Choice[] {
  const place = placeOf(page.rulebook, field.name);
  if (place?.kind === 'count') return counted(words);
  if (field.name === 'others')
    return (['none', 'some'] as const).map((value) => ({ value, label: words.others[value], effects: [] }));
  return field.options.map(({ value, label }) => {
    const tried = question?.answers.find((one) => valueIn(question, one) === value);
    return { value, label: capital(label), effects: tried === undefined ? [] : settledBy(page, tried) };
  });
}

/** Of a kind of thing there are rarely more; whoever has more says that the situation is different. */
const MOST_THINGS = 4;

function counted({ howMany }: DroitsWords): readonly Choice[] {
  return Array.from({ length: MOST_THINGS + 1 }, (_, n) => ({
    value: String(n),
    label: n === 0 ? howMany.none : fill(n === 1 ? howMany.one : howMany.other, { n }),
    effects: [],
  }));
}

type Tried = Question['answers'][number];

/** The value of a field that an answer which was tried stands for. */
function valueIn({ asks, fact }: Question, { value }: Tried): string | null {
  if (asks.kind === 'list') return '0';
  if (value.kind === 'truth') return value.value;
  const [only = null] = value.kind === 'choice' && value.values.length === 1 ? value.values : [];
  return fact === 'partner' && only === 'nobody' ? 'none' : only;
}

function settledBy(page: Page, { settles }: Tried): readonly string[] {
  const several = new Set(settles.map((one) => one.claimant)).size > 1;
  const texts = settles.map(({ name, claimant, verdict }) => {
    const who = several ? ` (${personName(page, claimant)})` : '';
    return fill(page.words.question.effect[verdict === 'yes' ? 'yes' : 'no'], { right: `${name}${who}` });
  });
  return [...new Set(texts)];
}

function effectsOf(page: Page, question: Question | null): readonly string[] {
  const speech = speechFor(page, '');
  return (question?.answers ?? []).flatMap((tried) => {
    const changes = settledBy(page, tried);
    const label = tried.label === '' ? seen(tried.value, question?.fact ?? '', speech) : tried.label;
    return changes.length === 0 ? [] : [`${capital(label)} → ${changes.join(' · ')}`];
  });
}

function exactOf(field: Field, words: DroitsWords, control: Extract<Control, { kind: 'one' }>): Field {
  const banded = control.options.some(({ value }) => value === field.value);
  return { ...field, label: words.exact, value: banded || field.value.startsWith('~') ? '' : field.value, empty: '' };
}

/** What cannot be read of the fields of a question, without working anything out. */
export function misread(page: Page, key: string): boolean {
  const { errors } = situationOf(page.answers, page.rulebook, page.language);
  return namesOf(page, key).some((name) => errors.has(name));
}
