/** The rows of one household → the memory in which the law is worked out: what a loader of situations would write there. */
import { piecesFor, relate, resize, type Block, type Memory } from '../../evaluate/memory.ts';
import type { Lists, Rows } from './rows.ts';

/** How the rows of a scope lie in memory: the doubles stand first in a row, in the same order. */
export interface ScopeRows {
  readonly scope: string;
  readonly rows: Rows;
  /** Dated facts, in the order of the lists that begin the rows' lists. */
  readonly dated: readonly string[];
}

/** Rows from one to below another. */
export interface Span {
  readonly from: number;
  readonly below: number;
}

export function loadRows({ scope, rows, dated }: ScopeRows, { from, below }: Span, memory: Memory): void {
  const block = memory.blocks[scope] as Block;
  resize(block, below - from);
  const { data, stride } = block;
  const { width, values } = rows;
  for (let i = from, base = 0; i < below; i++, base += stride)
    for (let k = 0, at = i * width; k < width; k++, at++) data[base + k] = values[at] as number;
  dated.forEach((fact, k) => {
    const lists = memory.dated[fact] as Float64Array[];
    for (let i = from; i < below; i++) loadPieces(rows.lists[k] as Lists, i, lists, i - from);
  });
}

function loadPieces({ starts, values }: Lists, row: number, lists: Float64Array[], at: number): void {
  const [start, end] = [starts[row] as number, starts[row + 1] as number];
  const pieces = piecesFor(lists, at, (end - start) / 3);
  for (let k = start, to = 0; k < end; k++, to++) pieces[to] = values[k] as number;
}

/** What persons are to one another: three lists for each person, behind those of its dated facts. */
export function loadRelations({ rows, dated }: ScopeRows, { from, below }: Span, memory: Memory): void {
  const [related, degreeLo, degreeHi] = [0, 1, 2].map((k) => {
    const { starts, values } = rows.lists[dated.length + k] as Lists;
    return values.subarray(starts[from], starts[below]);
  }) as [Float64Array, Float64Array, Float64Array];
  relate(memory, { related, degreeLo, degreeHi });
}
