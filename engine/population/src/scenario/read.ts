/** Homes of a range as they were read, and one of them at a time in memory, where receipts are said and the law is worked out again. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Block, type Memory, newMemory, piecesFor, relate, resize } from '@recto-verso/engine/run';
import type { Picture } from '../tables/folder.ts';
import type { Job, PictureJob } from '../tables/prepare.ts';
import { startsOf } from '../run/batch.ts';
import { readColumns, type Columns, type Lists } from '../tables/columns.ts';
import { createViews, rawQueries, type Range } from '../tables/views.ts';

interface ReadScope {
  readonly scope: string;
  readonly dated: readonly string[];
  readonly rows: Columns;
  /** Where the rows of each home begin, and one more at the end. */
  readonly starts: Int32Array;
}

export type ReadPicture = readonly ReadScope[];

export type ReadPictures = (job: Pick<Job, 'things'>, of: PictureJob) => Promise<ReadPicture>;

/**
 * Reads the pictures of a range of homes. Reading takes about as long as the law does, and two laws mostly ask the tables for
 * the same: each question is asked once.
 * @param homes numbers of the homes, in their order
 */
export function picturesOf(connection: DuckDBConnection, range: Range, homes: Float64Array): ReadPictures {
  const known = new Map<Picture, Map<string, ReadScope>>();
  return async ({ things }, { picture, queries }) => {
    const read = known.get(picture) ?? new Map<string, ReadScope>();
    known.set(picture, read);
    const open = queries.filter(({ sql }) => !read.has(sql));
    if (open.length > 0) for (const view of createViews(rawQueries(picture, things, range))) await connection.run(view);
    for (const { scope, sql, shape, dated } of open) {
      const rows = await readColumns(connection, sql, shape);
      read.set(sql, { scope, dated, rows, starts: startsOf(rows.hh, homes) });
    }
    return queries.map(({ sql }) => read.get(sql) as ReadScope);
  };
}

export function memoryFor({ strides, dated, day }: Pick<Job, 'strides' | 'dated' | 'day'>): Memory {
  const scopes = new Map([...strides].map(([scope, stride]) => [scope, { scope, stride, index: new Map() }]));
  return { ...newMemory({ scopes, ends: new Map() }, dated), today: day };
}

/** Puts a home into memory. How many persons the picture has of it. */
export function loadHome(memory: Memory, read: ReadPicture, h: number, relations: boolean): number {
  let persons = 0;
  for (const of of read) {
    const [from, below] = [of.starts[h] as number, of.starts[h + 1] as number];
    loadRows(memory, of, from, below);
    if (of.scope !== 'person') continue;
    persons = below - from;
    if (relations && persons > 0) loadRelations(memory, of, from, persons);
  }
  return persons;
}

/** The doubles stand first in a row, in the order of the query. */
function loadRows(memory: Memory, { scope, dated, rows }: ReadScope, from: number, below: number): void {
  const block = memory.blocks[scope] as Block;
  resize(block, below - from);
  const { data, stride } = block;
  for (let k = 0; k < rows.doubles.length; k++) {
    const column = rows.doubles[k] as Float64Array;
    for (let row = from, at = k; row < below; row++, at += stride) data[at] = column[row] as number;
  }
  for (let k = 0; k < dated.length; k++) {
    const lists = memory.dated[dated[k] as string] as Float64Array[];
    for (let row = from; row < below; row++) loadPieces(rows.lists[k] as Lists, row, lists, row - from);
  }
}

function loadPieces({ at, values }: Lists, row: number, lists: Float64Array[], to: number): void {
  const start = at[row] as number;
  let end = start;
  while (values[end] !== Infinity) end += 3;
  piecesFor(lists, to, (end - start) / 3).set(values.subarray(start, end));
}

/** What persons are to one another: three lists for each person, behind those of its dated facts. */
function loadRelations(memory: Memory, { dated, rows }: ReadScope, from: number, persons: number): void {
  const [related, degreeLo, degreeHi] = [0, 1, 2].map((k) => {
    const { at, values } = rows.lists[dated.length + k] as Lists;
    const all = new Float64Array(persons * persons);
    for (let i = 0; i < persons; i++) {
      const start = at[from + i] as number;
      all.set(values.subarray(start, start + persons), i * persons);
    }
    return all;
  }) as [Float64Array, Float64Array, Float64Array];
  relate(memory, { related, degreeLo, degreeHi });
}
