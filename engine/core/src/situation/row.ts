/** This module reads the facts of one row: a person, the dwelling or a thing. */
import type { FactDef } from '../rulebook/model.ts';
import { readDated } from './dated.ts';
import { suggestField, toLocalName } from './fields.ts';
import type { Piece, Row, Stated } from './model.ts';
import { hasKnownPiece } from './pieces.ts';
import { reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';
import { readValue, type AnsweredValue } from './value.ts';

/** Holds a row while it is being read. */
export interface RowDraft {
  readonly plain: Record<string, Stated>;
  readonly dated: Record<string, readonly Piece[]>;
  readonly other: string[];
  readonly declined: string[];
  /** Lists the facts, receipts and kinds of things that a screen of the interview closed. */
  readonly closed: string[];
}

export function createRowDraft(): RowDraft {
  return { plain: {}, dated: {}, other: [], declined: [], closed: [] };
}

/** Stores a dated fact in a row, unless nothing is known of it. */
export function storeFact(row: RowDraft, name: string, pieces: readonly Piece[]): void {
  if (hasKnownPiece(pieces)) row.dated[name] = pieces;
}

/** Records that a fact was declined, or that it was answered with "my situation is different". */
export function recordSoftAnswer(row: RowDraft, name: string, soft: AnsweredValue['soft']): void {
  if (soft !== null && !row[soft].includes(name)) row[soft].push(name);
}

/**
 * Reads the fields of a row that are facts. `elsewhere` lists the fields that other functions read; any other field is
 * reported as unknown.
 */
export function readFacts(
  reading: Reading,
  row: RowDraft,
  facts: ReadonlyMap<string, FactDef>,
  entries: readonly Entry[],
  field: string,
  elsewhere: readonly string[],
): void {
  for (const [name, raw] of entries) {
    const def = facts.get(name);
    if (def !== undefined) readFact(reading, row, def, raw, `${field}.${name}`);
    else if (!elsewhere.includes(name)) reportUnknownField(reading, name, field, [...facts.keys(), ...elsewhere]);
  }
}

export function readFact(reading: Reading, row: RowDraft, def: FactDef, raw: unknown, field: string): void {
  const name = toLocalName(def.scope, def.id);
  if (def.kept === null) {
    const { stated, soft } = readValue(reading, def.type, raw, field);
    if (stated !== null) row.plain[name] = stated;
    recordSoftAnswer(row, name, soft);
    return;
  }
  const { pieces, soft } = readDated(reading, def, def.kept, raw, field);
  storeFact(row, name, pieces);
  recordSoftAnswer(row, name, soft);
}

export function reportUnknownField(reading: Reading, name: string, field: string, here: readonly string[]): void {
  const mend = suggestField(reading.fields, name, here);
  reportProblem(
    reading,
    'unknown-fact',
    field === '' ? name : `${field}.${name}`,
    `The vocabulary has no ${formatWritten(name)} here.`,
    'A fact that is not understood would be lost without a word, and the answer would look surer than it is.',
    mend === '' ? 'Look the name up in the vocabulary, or leave it out.' : mend,
  );
}

export function finishRow(row: RowDraft): Row {
  const { plain, dated, other, declined, closed } = row;
  return { plain, dated, other, declined, ...(closed.length > 0 ? { closed } : {}) };
}
