/**
 * This module defines the memory of one household: rows of doubles, in one block for each scope. The interpreter and
 * the generated module read and write the same blocks. A what-if changes a few slots and runs the plan again.
 */
import type { Layout } from '../plan/layout.ts';
import type { People } from '../situation/people.ts';

export interface Block {
  readonly stride: number;
  rows: number;
  data: Float64Array;
}

export interface Memory {
  today: number;
  readonly blocks: Readonly<Record<string, Block>>;
  /**
   * Holds the pieces of dated facts, one list for each row: triples (from, least, greatest). The last piece is followed
   * by an end mark, which begins at `Infinity`; whatever follows the end mark has no meaning.
   */
  readonly dated: Readonly<Record<string, Float64Array[]>>;
  /** Holds the relation of person j to person i at index i·n + j, as a mask. */
  related: Float64Array;
  degreeLo: Float64Array;
  degreeHi: Float64Array;
}

export function createMemory(layout: Layout, datedFacts: readonly string[]): Memory {
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

/**
 * Makes space for the given number of rows. The slots are not cleared, except in a newly allocated block, where they
 * are zero.
 */
export function resize(block: Block, rows: number): void {
  if (block.data.length < rows * block.stride) block.data = new Float64Array(rows * block.stride);
  block.rows = rows;
}

export function copyRelations(
  memory: Memory,
  { related, degreeLo, degreeHi }: Pick<People, 'related' | 'degreeLo' | 'degreeHi'>,
): void {
  if (memory.related.length < related.length) {
    memory.related = new Float64Array(related.length);
    memory.degreeLo = new Float64Array(related.length);
    memory.degreeHi = new Float64Array(related.length);
  }
  memory.related.set(related);
  memory.degreeLo.set(degreeLo);
  memory.degreeHi.set(degreeHi);
}

/**
 * Returns a list with space for the given number of pieces of a row, and writes the end mark. The existing list is
 * reused if it is large enough.
 */
export function reservePieces(lists: Float64Array[], row: number, count: number): Float64Array {
  const end = count * 3;
  const there = lists[row];
  const list = there !== undefined && there.length > end ? there : new Float64Array(Math.max(end + 1, 16));
  lists[row] = list;
  list[end] = Infinity;
  return list;
}
