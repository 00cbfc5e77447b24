/**
 * This module computes what the buttons of `/droits` do to the answers, and where they lead. The server and the browser
 * use the same code.
 */
import { applyForm, listPersonIds, listSkippedQuestions, skipQuestion, type Answers } from '../door/answers.ts';
import { DECLINED, OTHER } from '../door/parse.ts';
import type { AgeCuts } from './ages.ts';
import { choosePlaceAfterAnswer, getNextPlace, startNextRound } from './next.ts';
import type { DroitsPlace } from './place.ts';
import { start, parseStartKey, clearStartAnswer, applyStartAnswer, type StartId } from './start.ts';
import { listQuestionIds, isEngineQuestion, findMark, recordStep, type Mark, type Soft } from './trail.ts';

export const DROITS_ACTIONS = ['begin', 'urgent', 'answer', 'more', 'clear'] as const;
export type DroitsAction = (typeof DROITS_ACTIONS)[number];

export function parseDroitsAction(address: string): DroitsAction {
  const name = /\?\/(\w+)/.exec(address)?.[1];
  return DROITS_ACTIONS.find((one) => one === name) ?? 'answer';
}

export type FormEntries = readonly (readonly [string, unknown])[];

export interface DroitsMove {
  readonly answers: Answers;
  readonly to: DroitsPlace;
  /**
   * Is `true` when nothing was answered; the same question is then shown again, with a note on what can be done. It is
   * also `true` when the form names no question; the next question is then shown.
   */
  readonly empty: boolean;
}

const SOFT: readonly Soft[] = ['unknown', 'declined', 'other'];

/**
 * Returns the form value of a soft answer. It is one of the options of a question with one answer, and otherwise the
 * value of the field `soft`.
 */
export function formatSoftValue(soft: Soft): string {
  return `~${soft}`;
}

function isSoftValue(value: string): boolean {
  return SOFT.some((soft) => formatSoftValue(soft) === value);
}

export function actDroits(
  action: DroitsAction,
  before: Answers,
  form: FormEntries,
  cuts: AgeCuts,
  at: DroitsPlace,
): DroitsMove {
  const of = valuesOf(form);
  switch (action) {
    case 'begin':
      return moved({ ...before, 'flow.phone': of('phone')[0] === 'shared' ? 'shared' : 'own' }, { kind: 'urgent' });
    case 'urgent': {
      const ticked = start.urgent.filter((id) => of('urgent').includes(id));
      const urgent = ticked.length > 0 ? ticked.join(' ') : 'none';
      return moved({ ...before, 'flow.urgent': urgent }, ticked.length > 0 ? { kind: 'help' } : getNextPlace(before));
    }
    case 'more':
      return moved(startNextRound(before), getNextPlace(before));
    case 'clear':
      return moved({}, { kind: 'erased' });
    case 'answer':
      return answered(before, form, cuts, at);
  }
}

function moved(answers: Answers, to: DroitsPlace): DroitsMove {
  return { answers, to, empty: false };
}

type Values = (name: string) => readonly string[];

function valuesOf(form: FormEntries): Values {
  return (name) => form.flatMap(([key, value]) => (key === name && typeof value === 'string' ? [value] : []));
}

function answered(before: Answers, form: FormEntries, cuts: AgeCuts, at: DroitsPlace): DroitsMove {
  const of = valuesOf(form);
  const [key = ''] = of('question');
  const fields = form.filter(([name]) => !['question', 'soft', 'bounds', 'wrong'].includes(name));
  const soft = SOFT.find((one) => form.some(([, value]) => value === formatSoftValue(one))) ?? null;
  const given = fields.filter(([, value]) => typeof value === 'string' && value.trim() !== '' && !isSoftValue(value));
  const place = at.kind === 'question' ? at : { step: null, checking: false };
  if (!isKey(key)) return { answers: before, to: getNextPlace(before), empty: true };
  const id = parseStartKey(key);
  // Written values count more than the soft answers "unknown" and "other", but not more than "I prefer not to say".
  const isSoft = soft !== null && (given.length === 0 || soft === 'declined');
  if (!isSoft && given.length === 0 && id !== 'births') return { answers: before, to: at, empty: true };
  const told = isSoft
    ? softly(before, key, soft, fields, cuts)
    : id === null
      ? recordStep(
          unanswered(withBounds(applyForm(before, exactly(fields)), fields, of('bounds')[0] ?? ''), key, fields),
          key,
          markFor(given),
        )
      : recordStep(
          applyStartAnswer(withoutSoftStart(before, id, cuts), id, valuesOf(given), cuts),
          key,
          soft ?? 'answered',
        );
  // After a correction the path continues where it was.
  const step = of('wrong').length > 0 ? null : stepOf(told, key, place.step);
  return moved(told, choosePlaceAfterAnswer(told, step, place.checking));
}

/** Returns the step of a question. One that is already on the path (asked in another tab) keeps its own step. */
function stepOf(answers: Answers, key: string, step: number | null): number | null {
  return findMark(answers, key) === null ? step : placeOn(answers, key);
}

function placeOn(answers: Answers, key: string): number {
  const trail = (answers['flow.trail'] ?? '').split(' ').map((text) => text.replace(/:[rudo]$/, ''));
  return trail.indexOf(key) + 1;
}

function isKey(key: string): boolean {
  return (
    parseStartKey(key) !== null ||
    (isEngineQuestion(key) && /^[\w.+/[\]]{1,160}(?:~s|~\d{4}(?:,\d{4}){0,9})?$/.test(key))
  );
}

/**
 * In a question about several persons, marks the question about each person of whom nothing was said as passed over, so
 * that it counts as unknown and is not asked again.
 */
function unanswered(answers: Answers, key: string, fields: FormEntries): Answers {
  const ids = listQuestionIds(key);
  return ids.length < 2
    ? answers
    : ids
        .filter((id) => fields.some(([name, value]) => value === '' && name === id.replace('/', '.')))
        .reduce(skipQuestion, answers);
}

function withBounds(answers: Answers, fields: FormEntries, bounds: string): Answers {
  const name = fields.map(([each]) => each).find((each) => !each.startsWith('exact.')) ?? fields[0]?.[0].slice(6);
  return name === undefined || !/^[\d.]+(?: [\d.]+)*$/.test(bounds) || bounds.length > 100
    ? answers
    : { ...answers, [`flow.bands.${name}`]: bounds };
}

/** Replaces a chosen range by the exact value, when one was written. */
function exactly(fields: FormEntries): FormEntries {
  const exact = new Map(
    fields.flatMap(([name, value]) =>
      name.startsWith('exact.') && typeof value === 'string' && value.trim() !== '' ? [[name.slice(6), value]] : [],
    ),
  );
  return [...fields.filter(([name]) => !name.startsWith('exact.') && !exact.has(name)), ...exact];
}

/**
 * Returns the mark of an answered question. A range, or a text of four digits such as a year, gets a mark of its own,
 * because it may leave the fact open.
 */
function markFor(fields: FormEntries): Mark {
  const ranged = exactly(fields).some(
    ([, value]) => typeof value === 'string' && /\d\s*[-–—]\s*\d|^\d{4}$/.test(value),
  );
  return ranged ? 'ranged' : 'answered';
}

/**
 * Matches the fields that get no soft value and therefore stay unknown. For "unknown" these are all fields; for
 * "declined" they are first days, amounts of receipts, ties, the commune and the other persons; for "other" only first
 * days and amounts of receipts.
 */
const NO_SOFT_VALUE: Readonly<Record<Soft, RegExp>> = {
  unknown: /./,
  declined: /\.(?:relation|partner|from|amount|commune)$|\.related\.|^others$/,
  other: /\.(?:from|amount)$/,
};
const VALUES: Readonly<Record<Soft, string>> = { unknown: '', declined: DECLINED, other: OTHER };

function softFor(name: string, soft: Soft): string {
  return NO_SOFT_VALUE[soft].test(name) ? '' : VALUES[soft];
}

/**
 * Applies a soft answer. The question is not asked again, and the facts that the law reads get the soft value wherever
 * they can hold one.
 */
function softly(before: Answers, key: string, soft: Soft, fields: FormEntries, cuts: AgeCuts): Answers {
  const id = parseStartKey(key);
  if (id !== null) return recordStep(withSoftStart(clearStartAnswer(before, id, cuts), id, soft, cuts), key, soft);
  const values = fields.map(([name]): readonly [string, string] => {
    const plain = name.replace(/^exact\./, '');
    return [plain, softFor(plain, soft)];
  });
  return recordStep(applyForm(before, values), key, soft);
}

/**
 * Applies a soft answer to a question of the start. The facts about persons that it asks are also marked as passed over,
 * so that the engine does not ask them again.
 */
function withSoftStart(before: Answers, id: StartId, soft: Soft, cuts: AgeCuts): Answers {
  const facts = listStartFacts(before, id, cuts);
  const answers = listPersonQuestions(facts).reduce(skipQuestion, before);
  // When a life fits no answer about place or people, the facts about these get the value `other`, so that a human
  // decides wherever the law reads them.
  const states = (soft === 'other' ? start.screens.find((one) => one.id === id)?.other : undefined) ?? facts;
  const told = states.map((name) => [name, softFor(name, soft)]);
  return { ...answers, ...Object.fromEntries(told.filter(([, value]) => value !== '')) };
}

/** Returns the answers in which no question that a question of the start asks counts as passed over any more. */
function withoutSoftStart(answers: Answers, id: StartId, cuts: AgeCuts): Answers {
  const asked = listPersonQuestions(listStartFacts(answers, id, cuts));
  const skipped = listSkippedQuestions(answers);
  const kept = skipped.filter((one) => !asked.includes(one));
  return kept.length === skipped.length ? answers : { ...answers, skip: kept.join(' ') };
}

/**
 * Lists the names of the facts that a question of the start asks. A field of `start.json` that names no holder, such as
 * `shares_costs`, is a fact of each person about whom an answer would state it.
 */
function listStartFacts(answers: Answers, id: StartId, cuts: AgeCuts): readonly string[] {
  const { field, options = [] } = start.screens.find((one) => one.id === id) ?? {};
  if (field === undefined) return [];
  if (field.includes('.')) return [field];
  const cleared = clearStartAnswer(answers, id, cuts);
  const told = applyStartAnswer(cleared, id, () => options.slice(0, 1), cuts);
  return listPersonIds(answers)
    .map((person) => `${person}.${field}`)
    .filter((name) => name in told && !(name in cleared));
}

/** Lists the ids by which the engine knows the questions about the given facts of persons. */
function listPersonQuestions(facts: readonly string[]): readonly string[] {
  return facts.filter((name) => /^p\d/.test(name)).map((name) => name.replace('.', '/'));
}
