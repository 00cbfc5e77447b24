/**
 * This module turns answers into the situation that the engine reads. An answer that cannot be read is reported by the
 * name of its field.
 */
import type { Rulebook } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import { countThings, FIRST_PERSON, isPerson, listPersonIds, type Answers } from './answers.ts';
import { firstFacts } from './first-facts.ts';
import { findCommunes } from './commune.ts';
import { ABSENT, parseWrittenDay, parseValue, readSoftAnswer, type ParsedAnswer } from './parse.ts';
import { stripScope, findFieldTarget, type FieldTarget } from './vocabulary.ts';

export type FieldError = Extract<ParsedAnswer, { ok: false }>['error'] | 'commune';

/** Names the field of the commune, which is written as a name or a postcode, and settles the region and the desks. */
export const COMMUNE_FIELD = 'home.commune';

export interface AnsweredHousehold {
  readonly situation: unknown;
  readonly errors: ReadonlyMap<string, FieldError>;
}

type Record_ = Record<string, unknown>;

/** Collects what was said of one person or of the home. */
interface Draft {
  readonly facts: Record_;
  /** Maps a fact that is kept over time to the first day of its value. */
  readonly since: Record_;
  readonly gets: Map<string, { readonly stated: unknown; readonly details: Record_ }>;
  readonly things: Map<string, Map<number, Record_>>;
  /** Lists the kinds of things whose number was told. */
  readonly kinds: Set<string>;
}

export function buildSituation(answers: Answers, rulebook: Rulebook, language: Language): AnsweredHousehold {
  const ids = listPersonIds(answers);
  const drafts = new Map([...ids, 'home'].map((id) => [id, emptyDraft()]));
  const errors = new Map<string, FieldError>();
  for (const [name, text] of Object.entries(answers)) {
    const place = findFieldTarget(rulebook, name);
    const draft = place === null ? undefined : drafts.get(place.of);
    if (place === null || draft === undefined) continue;
    const error = take(draft, place, text, language, ids);
    if (error !== null) errors.set(name, error);
  }
  const persons = Object.fromEntries(
    ids.map((id) => [id, personOf(id, drafts.get(id) ?? emptyDraft(), answers, rulebook)]),
  );
  const communes = communesOf(answers, rulebook, errors);
  const home = { ...homeOf(drafts.get('home') ?? emptyDraft(), answers), ...communes };
  const others = answers['others'] === 'none' ? {} : { others: readSoftAnswer(answers['others']) ?? 'unknown' };
  return { situation: { persons, home, ...others, ...urgentNeeds(answers, rulebook) }, errors };
}

/** Returns the urgent needs that were ticked. Nothing is returned when the question was not answered. */
function urgentNeeds({ 'flow.urgent': ticked }: Answers, { interview }: Rulebook): Record_ {
  if (ticked === undefined) return {};
  const needs = interview.flatMap(({ urgent }) => Object.keys(urgent ?? {}));
  const told = ticked.split(' ');
  return { urgent: needs.filter((need) => told.includes(need)) };
}

/**
 * Returns the commune of the home, or the communes that may be meant. Returns nothing when none was written or none
 * fits; the latter is recorded as an error. The region follows from the commune, so what was said of the region is
 * removed.
 */
function communesOf(answers: Answers, rulebook: Rulebook, errors: Map<string, FieldError>): Record_ {
  const written = answers[COMMUNE_FIELD];
  if (written === undefined) return {};
  const codes = findCommunes(rulebook, written).map((one) => one.nis);
  if (codes.length === 0) errors.set(COMMUNE_FIELD, 'commune');
  return codes.length === 0 ? {} : { commune: codes.length === 1 ? codes[0] : { one_of: codes }, region: null };
}

/**
 * Returns the screens that were answered with "nothing else", and the day since which nothing has changed. The engine
 * refuses what is not a screen or a day.
 */
function laidOn(of: string, answers: Answers): Record_ {
  const { [`${of}.closed`]: closed, [`${of}.unchanged`]: unchanged } = answers;
  const laid: Record_ = {};
  if (closed !== undefined) laid['closed'] = closed.split(' ');
  if (unchanged !== undefined) laid['unchanged'] = parseWrittenDay(unchanged) ?? unchanged;
  return laid;
}

function emptyDraft(): Draft {
  return { facts: {}, since: {}, gets: new Map(), things: new Map(), kinds: new Set() };
}

/** Adds one answer to the draft. Returns an error, or `null` when the answer could be read. */
function take(
  draft: Draft,
  place: FieldTarget,
  text: string,
  language: Language,
  ids: readonly string[],
): FieldError | null {
  if (place.kind === 'count') {
    draft.kinds.add(place.thing.kind);
    return null;
  }
  if (place.kind === 'since' || (place.kind === 'detail' && place.detail !== 'amount')) {
    const day = parseWrittenDay(text);
    if (day === null) return 'day';
    if (place.kind === 'since') draft.since[stripScope(place.fact)] = day;
    else receipt(draft, place.receipt).details[place.detail] = day;
    return null;
  }
  if (place.kind === 'thing' && text === ABSENT) {
    draft.things.set(place.thing.kind, draft.things.get(place.thing.kind) ?? new Map<number, Record_>());
    return null;
  }
  const type = place.kind === 'detail' ? place.type : place.fact.type;
  // A person who was removed is not a value any more; `nobody` is a value of every fact that names a person.
  if (type.kind === 'person' && isPerson(text) && !ids.includes(text)) return null;
  const parsed = parseValue(text, type, language);
  if (!parsed.ok) return parsed.error;
  put(draft, place, parsed.value);
  return null;
}

function put(draft: Draft, place: Exclude<FieldTarget, { kind: 'count' | 'since' }>, value: unknown): void {
  switch (place.kind) {
    case 'fact':
      draft.facts[stripScope(place.fact)] = value;
      return;
    case 'receipt':
      draft.gets.set(place.name, { ...receipt(draft, place.name), stated: value });
      return;
    case 'detail':
      receipt(draft, place.receipt).details[place.detail] = value;
      return;
    case 'thing': {
      const rows = draft.things.get(place.thing.kind) ?? new Map<number, Record_>();
      draft.things.set(place.thing.kind, rows);
      rows.set(place.row, { ...rows.get(place.row), [stripScope(place.fact)]: value });
    }
  }
}

function receipt(draft: Draft, name: string) {
  const known = draft.gets.get(name) ?? { stated: undefined, details: {} };
  draft.gets.set(name, known);
  return known;
}

function personOf(id: string, draft: Draft, answers: Answers, rulebook: Rulebook): Record_ {
  const related = relationsOf(id, answers);
  const partner = partnerOf(id, answers) ?? readSoftAnswer(answers[`${id}.partner`]);
  return {
    ...factsOf(draft),
    ...(partner === null ? {} : { partner }),
    ...(Object.keys(related).length > 0 ? { related } : {}),
    gets: getsOf(draft, answers[`${id}.gets`] === 'none', rulebook),
    ...thingsOf(id, draft, answers),
    ...laidOn(id, answers),
  };
}

/**
 * Returns the facts. A value with a first day becomes one spell without end; before that day a yes-no fact then does
 * not hold, and any other fact is not known.
 */
function factsOf(draft: Draft): Record_ {
  const dated = Object.entries(draft.since).flatMap(([name, from]) => {
    const value = draft.facts[name];
    return value === undefined || typeof value === 'object' ? [] : [[name, [{ from, value }]] as const];
  });
  return { ...draft.facts, ...Object.fromEntries(dated) };
}

/** Returns the relations of the other persons to this one, without the first person and without partners. */
function relationsOf(of: string, answers: Answers): Record_ {
  const told = listPersonIds(answers).flatMap((id) => {
    const relation = of === FIRST_PERSON ? answers[`${id}.relation`] : answers[`${of}.related.${id}`];
    return id === of || id === FIRST_PERSON || relation === undefined || relation === 'partner'
      ? []
      : [[id, readSoftAnswer(relation) ?? relation] as const];
  });
  return Object.fromEntries(told);
}

function partnerOf(id: string, answers: Answers): string | null {
  const ids = listPersonIds(answers);
  if (id === FIRST_PERSON) {
    return (
      ids.find((one) => answers[`${one}.relation`] === 'partner') ??
      (answers[`${FIRST_PERSON}.partner`] === 'none' ? 'none' : null)
    );
  }
  if (answers[`${id}.relation`] === 'partner') return FIRST_PERSON;
  const told = answers[`${id}.partner`];
  return told !== undefined && (told === 'none' || ids.includes(told)) ? told : null;
}

function getsOf(draft: Draft, nothingElse: boolean, rulebook: Rulebook): Record_ {
  const gets: Record_ = {};
  if (nothingElse) {
    for (const fact of rulebook.facts) {
      const name = /^gets\.([a-z0-9_]+)$/.exec(fact.id)?.[1];
      if (name !== undefined) gets[name] = 'no';
    }
  }
  for (const [name, { stated, details }] of draft.gets) {
    if (stated === undefined) continue;
    gets[name] = stated === 'yes' && Object.keys(details).length > 0 ? received(details) : stated;
  }
  return gets;
}

/**
 * Returns a receipt with its details. With a first day it is a list of one spell; otherwise the details hold on the day
 * of the answer.
 */
function received(details: Record_): unknown {
  return details['from'] === undefined ? details : [details];
}

/** Returns the things that are listed. A kind about which nothing was said is left out, so that it stays unknown. */
function thingsOf(of: string, draft: Draft, answers: Answers): Record_ {
  return Object.fromEntries(
    [...new Set([...draft.kinds, ...draft.things.keys()])].flatMap((kind) => {
      const rows = draft.things.get(kind) ?? new Map<number, Record_>();
      const soft = readSoftAnswer(answers[`${of}.${kind}`]);
      if (soft !== null) return [[kind, soft]];
      const count = countThings(answers, `${of}.${kind}`);
      return count === null ? [] : [[kind, Array.from({ length: count }, (_, row) => rows.get(row) ?? {})]];
    }),
  );
}

/**
 * Returns the facts and things of the home. The things that the form lists keep the value that names them, also when
 * nothing else is known; those that do not exist are left out.
 */
function homeOf(draft: Draft, answers: Answers): Record_ {
  const listed = thingsOf('home', draft, answers);
  for (const [kind, named] of Object.entries(firstFacts.named)) {
    if (!Array.isArray(listed[kind])) continue;
    const rows = draft.things.get(kind);
    listed[kind] = listPresentRows(kind, answers).map((row) => ({ [named.by]: named.rows[row], ...rows?.get(row) }));
  }
  return { ...factsOf(draft), ...listed, ...laidOn('home', answers) };
}

/**
 * Lists the rows of the form that are in the situation, in the order of the situation. The list is empty for a kind of
 * thing whose rows the form does not always show.
 */
export function listPresentRows(kind: string, answers: Answers): readonly number[] {
  const named = firstFacts.named[kind];
  if (named === undefined) return [];
  return named.rows.flatMap((_, row) =>
    named.facts.some((fact) => answers[`home.${kind}[${row}].${fact}`] === ABSENT) ? [] : [row],
  );
}
