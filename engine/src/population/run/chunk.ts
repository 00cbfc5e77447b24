/** One range of households, read, worked out in each picture, and added up. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { newMemory, type Block, type Memory } from '../../evaluate/memory.ts';
import { gridded } from '../../values/grid.ts';
import {
  cellsOf,
  HOUSEHOLDS,
  PERSONS,
  PER_PICTURE,
  SAMPLED_HOUSEHOLDS,
  SAMPLED_PERSONS,
  type Cells,
  type RightCells,
} from '../cells.ts';
import { BESIDE, besideQuery, type CountedAt, type Job, type PictureJob } from '../prepare.ts';
import { createViews, rawQueries, type Range } from '../views.ts';
import { loadRelations, loadRows, type ScopeRows, type Span } from './household.ts';
import { readRows, type Rows } from './rows.ts';
import { Tally } from './tally.ts';

/** Sums by the word of the group; `null` where it is not known. */
export type Groups = Map<string | null, Tally>;

export interface Runner {
  readonly job: Job;
  readonly connection: DuckDBConnection;
  readonly run: (memory: Memory) => void;
  readonly groups: Groups;
  readonly cells: Cells;
  readonly memories: Readonly<Record<'lived' | 'official', Memory>>;
}

export function runnerOf(job: Job, connection: DuckDBConnection, run: Runner['run']): Runner {
  const memory = (): Memory => {
    const scopes = new Map([...job.strides].map(([scope, stride]) => [scope, { scope, stride, index: new Map() }]));
    return { ...newMemory({ scopes, ends: new Map() }, job.dated), today: job.day };
  };
  const cells = cellsOf(job.counted);
  return { job, connection, run, groups: new Map(), cells, memories: { lived: memory(), official: memory() } };
}

/** A picture of a range of households as it was read. */
export interface Read {
  readonly scopes: readonly ScopeRows[];
  /** Where each scope has been read up to. */
  readonly at: number[];
  readonly home: Rows;
  readonly person: Rows;
}

/** Whether there is an official picture, and whether it holds the household otherwise. */
type Official = 'no' | 'same' | 'apart';

/** How many households and persons there were. */
export async function runChunk(runner: Runner, range: Range): Promise<{ households: number; persons: number }> {
  const { job } = runner;
  const lived = await readPicture(runner, job.lived, range);
  const official = job.official === null ? null : await readPicture(runner, job.official, range);
  const households = lived.home.count;
  for (let h = 0; h < households; h++) {
    const hh = lived.home.hh[h] as number;
    const persons = step(runner, 'lived', lived, hh);
    const seen = official === null ? null : step(runner, 'official', official, hh);
    addHousehold(runner, lived, h, persons, seen === null ? 'no' : seen.below > seen.from ? 'apart' : 'same');
  }
  return { households, persons: lived.person.count };
}

export async function readPicture(
  { job, connection }: Pick<Runner, 'job' | 'connection'>,
  of: PictureJob,
  range: Range,
): Promise<Read> {
  for (const view of createViews(rawQueries(of.picture, job.things, range))) await connection.run(view);
  const scopes: ScopeRows[] = [];
  for (const { scope, sql, shape, dated } of of.queries)
    scopes.push({ scope, dated, rows: await readRows(connection, sql, shape) });
  return {
    scopes,
    at: scopes.map(() => 0),
    home: await readRows(connection, besideQuery(of.picture, 'home', job.by), BESIDE),
    person: await readRows(connection, besideQuery(of.picture, 'person', job.by), BESIDE),
  };
}

/** Loads a household of a picture and works it out; where its persons stand, none if the picture does not have it. */
function step(runner: Runner, picture: 'lived' | 'official', read: Read, hh: number): Span {
  const persons = loadHousehold(runner, picture, read, hh);
  if (persons.below > persons.from) runner.run(runner.memories[picture]);
  return persons;
}

/** Loads a household of a picture; where its persons stand. */
export function loadHousehold(
  { job, memories }: Pick<Runner, 'job' | 'memories'>,
  picture: 'lived' | 'official',
  read: Read,
  hh: number,
): Span {
  const memory = memories[picture];
  let persons: Span = { from: 0, below: 0 };
  read.scopes.forEach((scope, k) => {
    const span = spanOf(scope.rows.hh, read.at[k] as number, hh);
    read.at[k] = span.below;
    if (scope.scope === 'person') persons = span;
    loadRows(scope, span, memory);
    if (scope.scope === 'person' && job.relations && span.below > span.from) loadRelations(scope, span, memory);
  });
  return persons;
}

/** Households stand in the order of their numbers. */
function spanOf(hhs: Float64Array, at: number, hh: number): Span {
  let from = at;
  while (from < hhs.length && (hhs[from] as number) < hh) from++;
  let below = from;
  while (below < hhs.length && hhs[below] === hh) below++;
  return { from, below };
}

function addHousehold(
  { job, groups, cells, memories }: Runner,
  read: Read,
  h: number,
  persons: Span,
  official: Official,
): void {
  const weight = gridded(read.home.values[h] as number);
  const [byHome] = read.home.words as [Rows['words'][number]];
  const [byPerson] = read.person.words as [Rows['words'][number]];
  const group = (word: string | null | undefined): Tally => {
    const key = word ?? null;
    let tally = groups.get(key);
    if (tally === undefined) groups.set(key, (tally = new Tally(cells.size)));
    return tally;
  };
  const ofPersons = job.by?.scope === 'person';
  const own = ofPersons ? null : group(byHome[h]);
  const pictures = PICTURES[official].map((picture) => memories[picture]);
  const first = own ?? group(byPerson[persons.from]);
  first.add(HOUSEHOLDS, 1, weight);
  first.add(SAMPLED_HOUSEHOLDS, 1, 1);
  for (let i = persons.from; i < persons.below; i++) {
    // A row that stands for the unlisted is nobody who could be counted.
    if (read.person.values[i] !== 0) continue;
    const tally = own ?? group(byPerson[i]);
    tally.add(PERSONS, 1, weight);
    tally.add(SAMPLED_PERSONS, 1, 1);
    const row = i - persons.from;
    addPerson(tally, cells, job.counted, pictures, row, weight);
  }
}

/** Where each picture of a household lies. */
const PICTURES: Readonly<Record<Official, readonly ('lived' | 'official')[]>> = {
  no: ['lived'],
  same: ['lived', 'lived'],
  apart: ['lived', 'official'],
};

function addPerson(
  tally: Tally,
  { rights }: Cells,
  counted: readonly CountedAt[],
  pictures: readonly Memory[],
  row: number,
  weight: number,
): void {
  const [lived, official] = pictures.map((m) => (m.blocks['person'] as Block).data) as [Float64Array, Float64Array?];
  const base = row * ((pictures[0] as Memory).blocks['person'] as Block).stride;
  for (let r = 0; r < rights.length; r++) {
    const at = counted[r] as CountedAt;
    const cells = rights[r] as RightCells;
    addPicture(tally, cells.pictures[0], at, lived, base, weight);
    if (official === undefined) continue;
    addPicture(tally, cells.pictures[1], at, official, base, weight);
    if (official !== lived) addBetween(tally, cells.between, at, lived, official, base, weight);
  }
}

function addPicture(
  tally: Tally,
  cell: number,
  { claims, reached, lines }: CountedAt,
  data: Float64Array,
  base: number,
  weight: number,
): void {
  // Whoever claims is reached.
  if (data[base + reached[1]] === 0) return;
  const certain = data[base + reached[0]] !== 0;
  tally.add(cell + 3, 1, weight);
  tally.add(cell + 5, 1, 1);
  if (certain) {
    tally.add(cell + 2, 1, weight);
    tally.add(cell + 4, 1, 1);
  }
  if (data[base + claims[1]] === 0) return;
  tally.add(cell + 1, 1, weight);
  if (data[base + claims[0]] !== 0) tally.add(cell, 1, weight);
  for (let k = 0; k < lines.length; k++) {
    const [lo, hi] = lines[k] as readonly [number, number];
    tally.add(cell + PER_PICTURE + 2 * k, data[base + lo] as number, weight);
    tally.add(cell + PER_PICTURE + 2 * k + 1, data[base + hi] as number, weight);
  }
}

/** Reached in one picture and not in the other: certain, possible, how many of the sample; first left out, then the other way. */
function addBetween(
  tally: Tally,
  cell: number,
  { reached: [certain, possible] }: CountedAt,
  lived: Float64Array,
  official: Float64Array,
  base: number,
  weight: number,
): void {
  for (let way = 0; way < 2; way++) {
    const [here, there] = way === 0 ? [lived, official] : [official, lived];
    if (here[base + possible] === 0 || there[base + certain] !== 0) continue;
    const at = cell + 3 * way;
    tally.add(at + 1, 1, weight);
    tally.add(at + 2, 1, 1);
    if (here[base + certain] !== 0 && there[base + possible] === 0) tally.add(at, 1, weight);
  }
}
