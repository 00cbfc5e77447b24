/**
 * This module reads things: rows that are nested under a person or under the home. When a list of things is missing,
 * nothing is known of it.
 */
import type { ClosedWords } from './closed.ts';
import type { ThingFields } from './fields.ts';
import type { ThingRow } from './model.ts';
import { readEntries, isObject, reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';
import { createRowDraft, finishRow, readFacts, recordSoftAnswer, type RowDraft } from './row.ts';
import { readSoft } from './value.ts';

export interface Things {
  readonly rows: ThingRow[];
  readonly unknown: { readonly kind: string; readonly of: string }[];
}

export const MOST_THINGS = 50;

/** Returns the kinds of things that can be listed under a person, or under the home. */
export function listThingKinds(reading: Reading, of: 'person' | 'home'): readonly string[] {
  return [...reading.fields.things.values()].filter((t) => t.def.of === of).map((t) => t.def.kind);
}

interface Holder {
  readonly row: RowDraft;
  readonly closed: ClosedWords;
  /** Is the id of a person, or `home`. */
  readonly of: string;
}

/** Reads the lists of things of one person or of the home. A closed list contains exactly the things that were told. */
export function readThings(
  reading: Reading,
  things: Things,
  { row, closed, of }: Holder,
  entries: readonly Entry[],
  field: string,
): void {
  const stated = new Map(entries);
  for (const kind of listThingKinds(reading, of === 'home' ? 'home' : 'person')) {
    const fields = reading.fields.things.get(kind);
    if (fields === undefined) continue;
    const { rows, whole } = readList(reading, row, kind, stated.get(kind), `${field}.${kind}`);
    const isClosed = !whole && closed.has(kind) && !row.declined.includes(kind) && !row.other.includes(kind);
    if (isClosed) row.closed.push(kind);
    if (!whole && !isClosed) things.unknown.push({ kind, of });
    rows.forEach((raw, i) =>
      things.rows.push(readThing(reading, fields, raw, of, `${of}.${kind}[${i}]`, `${field}.${kind}[${i}]`)),
    );
  }
}

/** Holds the unread rows of a list. `whole` is `true` when the list cannot have other rows. */
interface List {
  readonly rows: readonly unknown[];
  readonly whole: boolean;
}

const NOT_TOLD: List = { rows: [], whole: false };
const NONE: List = { rows: [], whole: true };

/** Checks for the row `{ more: unknown }`, which says that the list may have other rows. */
function isMore(raw: unknown): boolean {
  return isObject(raw) && raw['more'] === 'unknown' && Object.keys(raw).length === 1;
}

function readList(reading: Reading, holder: RowDraft, kind: string, raw: unknown, field: string): List {
  if (raw === undefined || raw === null) return NOT_TOLD;
  if (Array.isArray(raw)) {
    const rows = raw.filter((row) => !isMore(row));
    if (rows.length <= MOST_THINGS) return { rows, whole: rows.length === raw.length };
    reportProblem(
      reading,
      'too-many',
      field,
      `This list has ${raw.length} rows.`,
      `More than ${MOST_THINGS} cannot be worked through.`,
      'Leave out those that no longer matter.',
    );
    return NONE;
  }
  const soft = readSoft(reading, raw, field);
  if (soft !== null) {
    recordSoftAnswer(holder, kind, soft.soft);
    return NOT_TOLD;
  }
  reportProblem(
    reading,
    'wrong-type',
    field,
    `Here stands ${formatWritten(raw)}, where a list is expected.`,
    'Only a list tells one thing from several, and none from not known.',
    isObject(raw)
      ? 'Put square brackets around it: [ { … } ].'
      : 'Write [ { … } ], [] for none, or leave it out if it is not known.',
  );
  return NOT_TOLD;
}

function readThing(
  reading: Reading,
  { def, facts }: ThingFields,
  raw: unknown,
  of: string,
  id: string,
  field: string,
): ThingRow {
  const row = createRowDraft();
  const entries = readEntries(reading, raw, field, 'Write the facts of each thing in { }.') ?? [];
  readFacts(reading, row, facts, entries, field, []);
  if (of !== 'home') {
    const owner = row.plain[def.owner];
    if (owner !== undefined && !(owner.kind === 'set' && owner.values.includes(of))) {
      reportProblem(
        reading,
        'contradiction',
        `${field}.${def.owner}`,
        `This stands under ${of}, and names somebody else as ${def.owner}.`,
        'The place where a thing stands says whose it is.',
        `Move it under the other person, or leave ${def.owner} out.`,
      );
    }
    row.plain[def.owner] = { kind: 'set', values: [of] };
  }
  return { ...finishRow(row), kind: def.kind, id };
}
