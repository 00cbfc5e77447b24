/** This module reads one range of households, evaluates it in each picture, and adds up the results, batch by batch. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { gridded } from '@recto-verso/engine/values';
import { cellsOf, type Cells } from '../tables/cells.ts';
import type { PictureJob } from '../tables/prepare.ts';
import { createViews, rawQueries, type Range } from '../tables/views.ts';
import { fill, newBatch, startsOf, type Batch, type ReadScope } from './batch.ts';
import { readColumns, type Columns } from '../tables/columns.ts';
import { countHousehold, countPerson, countRights, type Persons, type Rows } from './count.ts';
import type { ManyJob } from './job.ts';
import { Tally } from './tally.ts';

/** Maps the word of each group to its sums. The word is `null` when it is not known. */
export type Groups = Map<string | null, Tally>;

export interface RangeRunner {
  readonly job: ManyJob;
  readonly connection: DuckDBConnection;
  readonly run: (batch: Batch) => void;
  readonly groups: Groups;
  readonly cells: Cells;
  readonly batches: Readonly<Record<'lived' | 'official', Batch>>;
  readonly rows: Rows;
}

export function rangeRunner(job: ManyJob, connection: DuckDBConnection, run: RangeRunner['run']): RangeRunner {
  const room = job.batch.scopes.get('person')?.room ?? 0;
  return {
    job,
    connection,
    run,
    groups: new Map(),
    cells: cellsOf(job.counted),
    batches: { lived: newBatch(job.batch), official: newBatch(job.batch) },
    rows: { count: 0, tallies: [], weights: new Float64Array(room), twins: new Int32Array(room) },
  };
}

interface Read {
  readonly scopes: readonly ReadScope[];
  readonly home: Columns;
  readonly person: Columns;
  /** Gives the first row of each household's persons. */
  readonly starts: Int32Array;
}

/** Runs one range. Returns the number of its households and persons. */
export async function runRange(runner: RangeRunner, range: Range): Promise<{ households: number; persons: number }> {
  const { job } = runner;
  const lived = await readPicture(runner, job.lived, range);
  const official = job.official === null ? null : await readPicture(runner, job.official, range);
  const households = lived.home.count;
  for (let [from, seen] = [0, 0]; from < households;) {
    const [below, seenBelow] = batchFrom(runner, lived, official, from, seen);
    runBatch(runner, lived, [from, below], official, [seen, seenBelow]);
    [from, seen] = [below, seenBelow];
  }
  return { households, persons: lived.person.count };
}

async function readPicture({ job, connection }: RangeRunner, of: PictureJob, range: Range): Promise<Read> {
  for (const view of createViews(rawQueries(of.picture, job.things, range))) await connection.run(view);
  const { home: ofHomes, person: ofPersons } = of.beside;
  const home = await readColumns(connection, ofHomes.sql, ofHomes.shape);
  const person = await readColumns(connection, ofPersons.sql, ofPersons.shape);
  const scopes: ReadScope[] = [];
  for (const query of of.queries) {
    const rows = await readColumns(connection, query.sql, query.shape);
    const into = job.into.get(query.scope) ?? [];
    scopes.push({ query, into, rows, starts: startsOf(rows.hh, home.hh) });
  }
  return { scopes, home, person, starts: startsOf(person.hh, home.hh) };
}

/**
 * Finds the end of the next batch: as many households as fit, in both pictures. Returns the index after the last
 * household in each picture.
 */
function batchFrom(
  { job: { batch } }: RangeRunner,
  lived: Read,
  official: Read | null,
  from: number,
  seen: number,
): readonly [number, number] {
  const fits = ({ scopes }: Read, a: number, b: number): boolean =>
    scopes.every(
      ({ query, starts }) =>
        (starts[b] as number) - (starts[a] as number) <= (batch.scopes.get(query.scope)?.room ?? 0),
    );
  let [below, seenBelow] = [from, seen];
  while (below < lived.home.count && below - from < batch.households) {
    const isSeen = official !== null && official.home.hh[seenBelow] === lived.home.hh[below];
    if (!fits(lived, from, below + 1) || (isSeen && !fits(official, seen, seenBelow + 1))) break;
    below++;
    if (isSeen) seenBelow++;
  }
  return [below, seenBelow];
}

type Span = readonly [from: number, below: number];

function runBatch(
  { job, run, cells, batches, rows, groups }: RangeRunner,
  lived: Read,
  span: Span,
  official: Read | null,
  seen: Span,
): void {
  fill(batches.lived, lived.scopes, ...span);
  run(batches.lived);
  if (official !== null && seen[1] > seen[0]) {
    fill(batches.official, official.scopes, ...seen);
    run(batches.official);
  }
  countHomes(rows, groups, job, cells.size, lived, span, official, seen);
  countRights(
    rows,
    cells,
    job.counted,
    personsOf(batches.lived),
    official === null ? null : personsOf(batches.official),
  );
}

function personsOf({ scopes }: Batch): Persons {
  return scopes['person'] as Persons;
}

/** Counts households and persons, and sets for each person the tally to which the results are added. */
function countHomes(
  rows: Rows,
  groups: Groups,
  { by }: ManyJob,
  size: number,
  lived: Read,
  [from, below]: Span,
  official: Read | null,
  [seenFrom]: Span,
): void {
  const group = (word: string | null | undefined): Tally => {
    const key = word ?? null;
    const tally = groups.get(key) ?? new Tally(size);
    groups.set(key, tally);
    return tally;
  };
  const base = lived.starts[from] as number;
  let seen = seenFrom;
  for (let h = from; h < below; h++) {
    const weight = gridded(lived.home.doubles[0]?.[h] as number);
    const [first, last] = [lived.starts[h] as number, lived.starts[h + 1] as number];
    const own = by?.scope === 'person' ? null : group(lived.home.words[0]?.[h]);
    countHousehold(own ?? group(lived.person.words[0]?.[first]), weight);
    const isSeen = official !== null && official.home.hh[seen] === lived.home.hh[h];
    const twin = isSeen ? (official.starts[seen] as number) - (official.starts[seenFrom] as number) : -1;
    for (let i = first; i < last; i++) {
      const row = i - base;
      const tally = lived.person.doubles[0]?.[i] === 0 ? (own ?? group(lived.person.words[0]?.[i])) : null;
      if (tally !== null) countPerson(tally, weight);
      rows.tallies[row] = tally;
      rows.weights[row] = weight;
      rows.twins[row] = twin < 0 ? -1 : twin + i - first;
    }
    if (isSeen) seen++;
  }
  rows.count = (lived.starts[below] as number) - base;
}
