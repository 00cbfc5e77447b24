/**
 * This module converts a household of a chunk to a situation, in the form that the reader of situations returns. It
 * includes every fact that was drawn or settled, and leaves out the columns that only the population has.
 */
import {
  createConstantPieces,
  isOneselfForNobody,
  NO,
  type PersonRow,
  type Piece,
  type Row,
  getSingleChoice,
  type Situation,
  type Stated,
  type ThingRow,
  YES,
  ZERO,
} from '@recto-verso/engine/situation';
import type { ValueType } from '@recto-verso/engine/values';
import { formatColumnKey, findChunkRows, type Chunk } from './chunk.ts';
import { PARTNER, type PopulationColumn, type DatedFact, type PopulationModel } from './model.ts';
import { computePieceStart } from './tables.ts';

/** Returns a function that describes one household of a chunk. What is the same for all households is computed once. */
export function createDescriber(model: PopulationModel, chunk: Chunk): (home: number) => Situation {
  const homes = rowWriter(model, chunk, 'home');
  const persons = rowWriter(model, chunk, 'person');
  const kinds = [...chunk.rows.keys()].filter((scope) => scope !== 'home' && scope !== 'person');
  const things = kinds.map((kind) => ({ kind, of: rowWriter(model, chunk, kind) }));
  const rows = findChunkRows(chunk, 'person');
  const partner = chunk.data.get(`person.${PARTNER}`) ?? new Float64Array(0);
  return (home) => {
    const first = rows.start[home] as number;
    const there = range(first, rows.start[home + 1] as number);
    return {
      persons: there.map((row): PersonRow => ({ ...persons(row), id: formatPersonId(row - first) })),
      home: homes(home),
      communes: [],
      things: things.flatMap(({ kind, of }) => {
        const { start } = findChunkRows(chunk, kind);
        const from = start[home] as number;
        return range(from, start[home + 1] as number).map((row): ThingRow => ({
          ...of(row),
          kind,
          id: `${kind}[${row - from}]`,
        }));
      }),
      thingsUnknown: [],
      partner: there.map((row, i) => there.map((_, j) => i !== j && partner[row] === j)),
      related: there.map((row) => (chunk.relations[row] ?? '').split(',').map((tie) => (tie === '' ? null : tie))),
      othersUnknown: false,
      fixed: {},
    };
  };
}

/** Returns the id of a person. Sorting the ids gives the order of the rows. */
export function formatPersonId(place: number): string {
  return `p${String(place).padStart(2, '0')}`;
}

/**
 * Returns a function that writes the columns of a scope as rows of a situation. The values that are the same for
 * everybody are created once.
 */
function rowWriter(model: PopulationModel, chunk: Chunk, scope: string): (row: number) => Row {
  const dated = new Map(model.dated.filter((d) => d.scope === scope).map((d) => [d.name, d]));
  const settled = model.settled.filter((s) => s.column.scope === scope);
  const columns = model.columns.filter(
    (c) => c.scope === scope && c.fact !== null && !settled.some((s) => s.column === c),
  );
  const same = { plain: {} as Record<string, Stated>, dated: {} as Record<string, readonly Piece[]> };
  for (const { column, value } of settled) {
    const said = stated(column.type, value);
    if (isDated(column)) same.dated[column.name] = createConstantPieces(said);
    else same.plain[column.name] = said;
  }
  const plain = columns.filter((c) => !isDated(c)).map((c) => ({ name: c.name, value: reader(chunk, c) }));
  const kept = columns.filter(isDated).map((c) => ({ name: c.name, pieces: piecesOf(chunk, c, dated.get(c.name)) }));
  return (row) => {
    const of = { plain: { ...same.plain }, dated: { ...same.dated }, other: [], declined: [] };
    for (const { name, value } of plain) {
      const said = value(row);
      if (said !== null) of.plain[name] = said;
    }
    for (const { name, pieces } of kept) of.dated[name] = pieces(row);
    return of;
  };
}

/** Checks whether a column is dated. The details of a receipt are dated as the receipt is. */
function isDated({ fact, name }: PopulationColumn): boolean {
  return fact?.kept != null || name.startsWith('gets.');
}

/**
 * Returns a function that gives the pieces of a dated fact. When the model states no pieces, the value has always held.
 */
function piecesOf(
  chunk: Chunk,
  column: PopulationColumn,
  dated: DatedFact | undefined,
): (row: number) => readonly Piece[] {
  if (dated === undefined) {
    const value = reader(chunk, column);
    return (row) => createConstantPieces(value(row));
  }
  const parts = dated.pieces.map(({ since, column: of }) => ({
    from: since === null ? 0 : computePieceStart(since, chunk.date),
    value: reader(chunk, of),
  }));
  return (row) => parts.map(({ from, value }): Piece => ({ from, value: value(row) }));
}

function reader(chunk: Chunk, column: PopulationColumn): (row: number) => Stated | null {
  const data = chunk.data.get(formatColumnKey(column)) ?? new Float64Array(0);
  const { type } = column;
  if (isOneselfForNobody(type)) {
    const { place } = findChunkRows(chunk, 'person');
    return (row) => {
      const named = data[row] as number;
      return Number.isNaN(named) ? null : getSingleChoice(formatPersonId(named < 0 ? (place[row] as number) : named));
    };
  }
  return (row) => (Number.isNaN(data[row]) ? null : stated(type, data[row] as number));
}

function stated(type: ValueType, value: number): Stated {
  if (type.kind === 'truth') return value === 1 ? YES : NO;
  if (type.kind === 'choice') return getSingleChoice(type.values[value] ?? '');
  if (type.kind === 'person') return getSingleChoice(value < 0 ? 'nobody' : formatPersonId(value));
  return value === 0 ? ZERO : { kind: 'range', lo: value, hi: value };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
