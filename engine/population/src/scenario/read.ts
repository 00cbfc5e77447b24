/**
 * This module reads the homes of a range from the tables, and loads one home at a time into memory, where receipts are
 * set and the law is evaluated again.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Block, type Memory, createMemory, reservePieces, copyRelations, resize } from '@recto-verso/engine/run';
import type { Picture } from '../tables/folder.ts';
import type { PopulationJob, PictureJob } from '../tables/prepare.ts';
import { findHouseholdStarts } from '../run/batch.ts';
import { readColumns, type ColumnArrays, type Lists } from '../tables/columns.ts';
import { createViews, writeRawQueries, type HomeRange } from '../tables/views.ts';

interface ReadScope {
  readonly scope: string;
  readonly dated: readonly string[];
  readonly rows: ColumnArrays;
  /** Holds the index of the first row of each home and, at the end, the index after the last home's rows. */
  readonly starts: Int32Array;
}

export type ReadPicture = readonly ReadScope[];

export type ReadPictures = (job: Pick<PopulationJob, 'things'>, of: PictureJob) => Promise<ReadPicture>;

/**
 * Returns a function that reads a range of homes in one picture: as they live, or as the registers describe them.
 * Reading takes about as long as evaluating the law, and two laws mostly need the same queries, so each query is run
 * only once for a picture.
 * @param homes the numbers of the homes, in their order
 */
export function createPictureReader(connection: DuckDBConnection, range: HomeRange, homes: Float64Array): ReadPictures {
  const known = new Map<Picture, Map<string, ReadScope>>();
  return async ({ things }, { picture, queries }) => {
    const read = known.get(picture) ?? new Map<string, ReadScope>();
    known.set(picture, read);
    const open = queries.filter(({ sql }) => !read.has(sql));
    if (open.length > 0)
      for (const view of createViews(writeRawQueries(picture, things, range))) await connection.run(view);
    for (const { scope, sql, shape, dated } of open) {
      const rows = await readColumns(connection, sql, shape);
      read.set(sql, { scope, dated, rows, starts: findHouseholdStarts(rows.hh, homes) });
    }
    return queries.map(({ sql }) => read.get(sql) as ReadScope);
  };
}

export function createHomeMemory({ strides, dated, day }: Pick<PopulationJob, 'strides' | 'dated' | 'day'>): Memory {
  const scopes = new Map([...strides].map(([scope, stride]) => [scope, { scope, stride, index: new Map() }]));
  return { ...createMemory({ scopes, ends: new Map() }, dated), today: day };
}

/**
 * Loads the home at index `h` into memory, and how its persons are related when `relations` is `true`. Returns how many
 * persons the home has in this picture, which is 0 when the picture does not hold the home.
 */
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

/** Copies rows into memory. In each row the columns of `rows.doubles` come first, in the order of the query. */
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
  reservePieces(lists, to, (end - start) / 3).set(values.subarray(start, end));
}

/**
 * Loads how the persons of a home are related. Each person has three lists (the relation to each person, and its least
 * and greatest degree), which follow the lists of the dated facts.
 */
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
  copyRelations(memory, { related, degreeLo, degreeHi });
}
