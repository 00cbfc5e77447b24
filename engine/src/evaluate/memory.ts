/**
 * The memory of one household: rows of doubles, one block a scope. Interpreter and generated module read and
 * write the same blocks; a what-if changes a few slots and runs again.
 */
import type { Layout } from '../lowering/layout.ts';
import type { People } from '../situation/people.ts';

export interface Block {
  readonly stride: number;
  rows: number;
  data: Float64Array;
}

export interface Memory {
  today: number;
  readonly blocks: Readonly<Record<string, Block>>;
  /** Pieces of dated facts, row by row: triples (from, least, greatest). After the last one may stand one from `Infinity`. */
  readonly dated: Readonly<Record<string, Float64Array[]>>;
  /** What person j is to person i, at i·n + j. */
  related: Float64Array;
  degreeLo: Float64Array;
  degreeHi: Float64Array;
}

export function newMemory(layout: Layout, datedFacts: readonly string[]): Memory {
  const blocks = Object.fromEntries(
    [...layout.scopes.values()].map((s) => [s.scope, { stride: s.stride, rows: 0, data: new Float64Array(0) }]),
  );
  return {
    today: 0,
    blocks,
    dated: Object.fromEntries(datedFacts.map((f) => [f, []])),
    related: new Float64Array(0),
    degreeLo: new Float64Array(0),
    degreeHi: new Float64Array(0),
  };
}

/** Makes room for so many rows; slots are zero until they are written. */
export function resize(block: Block, rows: number): void {
  if (block.data.length < rows * block.stride) block.data = new Float64Array(rows * block.stride);
  block.rows = rows;
}

/** Copies what persons are to one another. */
export function relate(memory: Memory, { related, degreeLo, degreeHi }: People): void {
  if (memory.related.length < related.length) {
    memory.related = new Float64Array(related.length);
    memory.degreeLo = new Float64Array(related.length);
    memory.degreeHi = new Float64Array(related.length);
  }
  memory.related.set(related);
  memory.degreeLo.set(degreeLo);
  memory.degreeHi.set(degreeHi);
}

/** A list for so many pieces in the place of a row, ended; the one that is there, where it is large enough. */
export function piecesFor(lists: Float64Array[], row: number, count: number): Float64Array {
  const end = count * 3;
  const there = lists[row];
  const list = there !== undefined && there.length > end ? there : new Float64Array(Math.max(end + 1, 16));
  lists[row] = list;
  list[end] = Infinity;
  return list;
}

/** The least or greatest of the pieces that meet the days `from` to `until`; for masks (`hi` of one), all their bits. */
export function datedEnd(
  pieces: Float64Array,
  from: number,
  until: number,
  shape: 'number' | 'truth' | 'mask',
  end: 'lo' | 'hi',
): number {
  let found = 0;
  let first = true;
  for (let k = 0; k < pieces.length; k += 3) {
    if ((pieces[k] as number) > until) break;
    const next = k + 3 < pieces.length ? (pieces[k + 3] as number) : Infinity;
    if (next <= from) continue;
    const value = pieces[k + (end === 'lo' ? 1 : 2)] as number;
    if (first) found = value;
    else if (shape === 'mask') found |= value;
    else found = end === 'lo' ? Math.min(found, value) : Math.max(found, value);
    first = false;
  }
  return found;
}

const BEGINNING = 19000101;
const NEVER = 99991231;

/** The end of the last piece, begun on or before `day`, in which `holds` was false; the beginning of time where none was. */
export function heldSince(lists: readonly Float64Array[], day: number, holds: (cut: number) => boolean): number {
  let end = NEVER;
  let at = latestCut(lists, Infinity);
  while (at !== null) {
    if (at <= day && !holds(at)) return end;
    end = at;
    at = latestCut(lists, at);
  }
  return BEGINNING;
}

/** The latest day before `before` on which a piece of one of the lists begins. */
function latestCut(lists: readonly Float64Array[], before: number): number | null {
  let found = -1;
  for (const list of lists) {
    for (let k = 0; k < list.length && (list[k] as number) < before && list[k] !== Infinity; k += 3) {
      if ((list[k] as number) > found) found = list[k] as number;
    }
  }
  return found < 0 ? null : found;
}
