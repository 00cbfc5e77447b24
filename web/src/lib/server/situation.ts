/** Answers as a situation that the engine reads; what cannot be read is told by the name of its field. */
import type { Rulebook } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import { FIRST, personIds, type Answers } from './answers.ts';
import { firstFacts } from './first-facts.ts';
import { ABSENT, parseDay, parseValue, type Parsed } from './parse.ts';
import { localName, placeOf, type Place } from './vocabulary.ts';

export type FieldError = Extract<Parsed, { ok: false }>['error'];

export interface Household {
  readonly situation: unknown;
  readonly errors: ReadonlyMap<string, FieldError>;
}

type Record_ = Record<string, unknown>;

/** What is collected for one person or for the home. */
interface Draft {
  readonly facts: Record_;
  readonly gets: Map<string, { readonly stated: unknown; readonly details: Record_ }>;
  readonly things: Map<string, Map<number, Record_>>;
  readonly counts: Map<string, number>;
}

export function situationOf(answers: Answers, rulebook: Rulebook, language: Language): Household {
  const ids = personIds(answers);
  const drafts = new Map([...ids, 'home'].map((id) => [id, emptyDraft()]));
  const errors = new Map<string, FieldError>();
  for (const [name, text] of Object.entries(answers)) {
    const place = placeOf(rulebook, name);
    const draft = place === null ? undefined : drafts.get(place.of);
    if (place === null || draft === undefined) continue;
    const error = take(draft, place, text, language, ids);
    if (error !== null) errors.set(name, error);
  }
  const persons = Object.fromEntries(
    ids.map((id) => [id, personOf(id, drafts.get(id) ?? emptyDraft(), answers, rulebook)]),
  );
  const home = homeOf(drafts.get('home') ?? emptyDraft(), answers);
  const others = answers['others'] === 'none' ? {} : { others: 'unknown' };
  return { situation: { persons, home, ...others }, errors };
}

function emptyDraft(): Draft {
  return { facts: {}, gets: new Map(), things: new Map(), counts: new Map() };
}

/** Puts one answer where it belongs; `null` where it could be read. */
function take(draft: Draft, place: Place, text: string, language: Language, ids: readonly string[]): FieldError | null {
  if (place.kind === 'count') {
    draft.counts.set(place.thing.kind, Number(text));
    return null;
  }
  if (place.kind === 'detail' && place.detail !== 'amount') {
    const day = parseDay(text);
    if (day === null) return 'day';
    receipt(draft, place.receipt).details[place.detail] = day;
    return null;
  }
  if (place.kind === 'thing' && text === ABSENT) {
    draft.things.set(place.thing.kind, draft.things.get(place.thing.kind) ?? new Map<number, Record_>());
    return null;
  }
  const type = place.kind === 'detail' ? place.type : place.fact.type;
  // `nobody` is a value of every person-valued fact; a person who is gone is no longer one.
  if (type.kind === 'person' && text.startsWith('p') && !ids.includes(text)) return null;
  const parsed = parseValue(text, type, language);
  if (!parsed.ok) return parsed.error;
  put(draft, place, parsed.value);
  return null;
}

function put(draft: Draft, place: Exclude<Place, { kind: 'count' }>, value: unknown): void {
  switch (place.kind) {
    case 'fact':
      draft.facts[localName(place.fact)] = value;
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
      rows.set(place.row, { ...rows.get(place.row), [localName(place.fact)]: value });
    }
  }
}

function receipt(draft: Draft, name: string) {
  const known = draft.gets.get(name) ?? { stated: undefined, details: {} };
  draft.gets.set(name, known);
  return known;
}

function personOf(id: string, draft: Draft, answers: Answers, rulebook: Rulebook): Record_ {
  const related = id === FIRST ? relationsOf(answers) : {};
  const partner = partnerOf(id, answers);
  return {
    ...draft.facts,
    ...(partner === null ? {} : { partner }),
    ...(Object.keys(related).length > 0 ? { related } : {}),
    gets: getsOf(draft, answers[`${id}.gets`] === 'none', rulebook),
    ...thingsOf(draft),
  };
}

/** Who the others are to the first person. */
function relationsOf(answers: Answers): Record_ {
  const told = personIds(answers).flatMap((id) => {
    const relation = answers[`${id}.relation`];
    return id === FIRST || relation === undefined || relation === 'partner' ? [] : [[id, relation] as const];
  });
  return Object.fromEntries(told);
}

function partnerOf(id: string, answers: Answers): string | null {
  const ids = personIds(answers);
  if (id === FIRST) {
    return (
      ids.find((one) => answers[`${one}.relation`] === 'partner') ??
      (answers[`${FIRST}.partner`] === 'none' ? 'none' : null)
    );
  }
  if (answers[`${id}.relation`] === 'partner') return FIRST;
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

/** With a first day it is a list of periods, without one it holds on the day of the answer. */
function received(details: Record_): unknown {
  return details['from'] === undefined ? details : [details];
}

/** Things that are listed; a kind of which nothing was said is left out, so that it stays unknown. */
function thingsOf(draft: Draft): Record_ {
  const kinds = new Set([...draft.counts.keys(), ...draft.things.keys()]);
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const rows = draft.things.get(kind) ?? new Map<number, Record_>();
      const count = draft.counts.get(kind) ?? Math.max(0, ...[...rows.keys()].map((row) => row + 1));
      return [kind, Array.from({ length: count }, (_, row) => rows.get(row) ?? {})];
    }),
  );
}

/** The things that the form names keep their name, also where nothing else is known; those that are not there go. */
function homeOf(draft: Draft, answers: Answers): Record_ {
  const listed = thingsOf(draft);
  for (const [kind, named] of Object.entries(firstFacts.named)) {
    if (!(kind in listed)) continue;
    const rows = draft.things.get(kind);
    listed[kind] = rowsPresent(kind, answers).map((row) => ({ [named.by]: named.rows[row], ...rows?.get(row) }));
  }
  return { ...draft.facts, ...listed };
}

/** The rows of the form that stand in the situation, in their order there. */
export function rowsPresent(kind: string, answers: Answers): readonly number[] {
  const named = firstFacts.named[kind];
  if (named === undefined) return [];
  return named.rows.flatMap((_, row) =>
    named.facts.some((fact) => answers[`home.${kind}[${row}].${fact}`] === ABSENT) ? [] : [row],
  );
}
