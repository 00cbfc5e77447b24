/** This module reads persons: their ids, their facts, what they receive and which things they have. */
import { FIRST_SPELL_DAY } from './days.ts';
import type { Row } from './model.ts';
import { BIRTH, PERSON_WORDS, findReceiptName, type Receipt } from './fields.ts';
import { findPersonalData } from './free-text.ts';
import { GETS_NOTHING, applyClosed, readClosed } from './closed.ts';
import { createConstantPieces, replacePiecesBefore } from './pieces.ts';
import { readEntries, reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';
import { readReceipt } from './receipts.ts';
import { createRowDraft, readFact, readFacts, reportUnknownField, type RowDraft } from './row.ts';
import { listThingKinds, readThings, type Things } from './things.ts';
import { readUnchanged } from './unchanged.ts';
import { NOBODY } from './expected.ts';
import { isOneselfForNobody, replaceNobody } from './oneself.ts';

/** Ids have at most forty characters: enough to distinguish persons, and too few to describe one. */
export const PERSON_ID = /^[a-z][a-z0-9_-]{0,39}$/;
/**
 * Lists words that cannot be ids: they already have a meaning where an id can be written, or they name a property that
 * JavaScript itself gives to objects or functions.
 */
export const RESERVED_IDS: readonly string[] = [NOBODY, 'none', 'home', 'declined', 'constructor', 'prototype'];
export const MOST_PERSONS = 30;

/** Holds a person whose ties to others have not been read yet. */
export type PersonDraft = RowDraft & { readonly id: string };

/**
 * Returns the described persons, each with its fields. Ids that cannot be used are reported and left out. A list of
 * more than `MOST_PERSONS` persons is reported, and the result is empty.
 */
export function readPersonEntries(
  reading: Omit<Reading, 'persons'>,
  raw: unknown,
): readonly (readonly [string, readonly Entry[]])[] {
  const all = { ...reading, persons: [] };
  const entries = readEntries(all, raw, 'persons', 'Write persons: { him: { … }, her: { … } }.') ?? [];
  if (raw !== null && typeof raw === 'object' && entries.length === 0) {
    reportProblem(
      all,
      'nobody',
      'persons',
      'Nobody is described.',
      'A right is always the right of a person.',
      'Describe at least one person, even if nothing is known yet: persons: { me: {} }.',
    );
  }
  if (entries.length > MOST_PERSONS) {
    reportProblem(
      all,
      'too-many',
      'persons',
      `${entries.length} persons are described.`,
      `A household of more than ${MOST_PERSONS} cannot be worked through.`,
      'Leave out those who neither live here nor count for anybody who does.',
    );
    return [];
  }
  return entries.flatMap(([id, fields]) => {
    if (!goodId(all, id)) return [];
    return [
      [
        id,
        fields === null
          ? []
          : (readEntries(
              all,
              fields,
              `persons.${id}`,
              'Write what is known of the person in { }, or {} if nothing is.',
            ) ?? []),
      ] as const,
    ];
  });
}

function goodId(reading: Reading, id: string): boolean {
  if (PERSON_ID.test(id) && !RESERVED_IDS.includes(id) && findPersonalData(id) === null) return true;
  reportProblem(
    reading,
    'person-id',
    `persons.${formatWritten(id).slice(1, -1)}`,
    `${formatWritten(id)} cannot be the id of a person.`,
    'An id only tells persons apart; it must neither be a word of the rules nor say who somebody is.',
    'Take up to 40 small letters, digits, - or _, a letter first, as him, her, child_1. No names, no numbers of a register.',
  );
  return false;
}

/** Reads everything about one person except the ties to others. */
export function readPerson(general: Reading, things: Things, id: string, entries: readonly Entry[]): PersonDraft {
  const field = `persons.${id}`;
  const row = createRowDraft();
  const reading = readUnchanged(general, entries, field);
  const closed = readClosed(reading, 'person', entries, field);
  readFacts(reading, row, reading.fields.person, entries, field, [
    ...PERSON_WORDS,
    ...listThingKinds(reading, 'person'),
  ]);
  const gets = new Map(entries).get('gets');
  if (gets !== undefined && gets !== null && gets !== GETS_NOTHING) readGets(reading, row, gets, `${field}.gets`);
  nameOneself(reading, row, id);
  stateListed(reading, row, entries, field);
  applyClosed(reading, 'person', row, closed, field);
  stateUnborn(reading, row);
  readThings(reading, things, { row, closed, of: id }, entries, field);
  return { ...row, id };
}

function readGets(reading: Reading, row: RowDraft, raw: unknown, field: string): void {
  const { receipts } = reading.fields;
  const mend = 'Write gets: { name: yes } for each thing that is received, or gets: none.';
  const told = new Map<Receipt, string>();
  for (const [name, value] of readEntries(reading, raw, field, mend) ?? []) {
    const receipt = receipts.get(findReceiptName(reading.fields, name));
    if (receipt === undefined) {
      reportUnknownField(reading, name, field, [...receipts.keys()]);
      continue;
    }
    if (value === null) continue;
    const before = told.get(receipt);
    if (before === undefined) readReceipt(reading, row, receipt, value, `${field}.${name}`);
    else refuseSecond(reading, [before, name], receipt, field);
    told.set(receipt, name);
  }
}

function refuseSecond(reading: Reading, names: readonly string[], { gets }: Receipt, field: string): void {
  reportProblem(
    reading,
    'told-twice',
    `${field}.${names.at(-1) ?? ''}`,
    `${names.map(formatWritten).join(' and ')} are one thing, told twice of one person.`,
    'What one of them says would be lost without a word.',
    `Tell it once, as ${gets.id}.`,
  );
}

function nameOneself(reading: Reading, row: RowDraft, id: string): void {
  for (const [name, { type }] of reading.fields.person) {
    if (!isOneselfForNobody(type)) continue;
    const [plain, pieces] = [row.plain[name], row.dated[name]];
    if (plain !== undefined) row.plain[name] = replaceNobody(plain, id);
    if (pieces !== undefined)
      row.dated[name] = pieces.map(({ from, value }) => ({
        from,
        value: value === null ? null : replaceNobody(value, id),
      }));
  }
}

/**
 * Fills in the values that the vocabulary gives to every listed person (`listed`), for facts about which nothing was
 * said. A fact that is null counts as left out; a fact that was declined stays unknown. An unborn person can be listed,
 * too, but does not live here yet and is skipped.
 */
function stateListed(reading: Reading, row: RowDraft, entries: readonly Entry[], field: string): void {
  if (isUnborn(row, reading.date)) return;
  const said = new Set(entries.flatMap(([name, raw]) => (raw === null || raw === undefined ? [] : name)));
  for (const [name, def] of reading.fields.person) {
    if (def.listed !== null && !said.has(name)) readFact(reading, row, def, def.listed, `${field}.${name}`);
  }
}

/**
 * Sets the values that the vocabulary gives to unborn persons (`unborn`), because they live nowhere and are in no
 * register. These values hold before the earliest day on which the person can have been born, and replace whatever was
 * told about those days.
 */
function stateUnborn(reading: Reading, row: RowDraft): void {
  const birth = findBirth(row);
  if (birth === null || birth.lo <= FIRST_SPELL_DAY) return;
  for (const [name, { unborn }] of reading.fields.person) {
    if (unborn !== null)
      row.dated[name] = replacePiecesBefore(
        birth.lo,
        { kind: 'set', values: [unborn] },
        row.dated[name] ?? createConstantPieces(null),
      );
  }
}

function isUnborn(row: RowDraft, date: number): boolean {
  return (findBirth(row)?.lo ?? 0) > date;
}

/**
 * Returns the first and the last day (yyyymmdd) on which a person can have been born, or `null` when nothing is known.
 */
export function findBirth(person: Row): { readonly lo: number; readonly hi: number } | null {
  const birth = person.plain[BIRTH];
  return birth?.kind === 'range' ? birth : null;
}
