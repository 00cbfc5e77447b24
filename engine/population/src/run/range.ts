/**
 * This module reads one range of households, evaluates them as they live and as the registers record them (their two
 * pictures), and adds up the results, batch by batch.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { toGrid } from '@recto-verso/engine/values';
import { layOutCells, type TotalsCells } from '../tables/cells.ts';
import type { PictureJob } from '../tables/prepare.ts';
import { createViews, writeRawQueries, type HomeRange } from '../tables/views.ts';
import { fillBatch, createHouseholdBatch, findHouseholdStarts, type HouseholdBatch, type ReadScope } from './batch.ts';
import { readColumns, type ColumnArrays } from '../tables/columns.ts';
import { countHousehold, countPerson, countRights, type Persons, type CountedRows } from './count.ts';
import type { ManyJob } from './job.ts';
import { GroupTally } from './tally.ts';

/**
 * Maps the word of each group to its sums. The word is the value of the column by which the totals are grouped. It is
 * `null` when this value is not known, or when the totals are not grouped.
 */
export type Groups = Map<string | null, GroupTally>;

export interface RangeRunner {
  readonly job: ManyJob;
  readonly connection: DuckDBConnection;
  readonly run: (batch: HouseholdBatch) => void;
  readonly groups: Groups;
  readonly cells: TotalsCells;
  readonly batches: Readonly<Record<'lived' | 'official', HouseholdBatch>>;
  readonly rows: CountedRows;
}

export function createRangeRunner(job: ManyJob, connection: DuckDBConnection, run: RangeRunner['run']): RangeRunner {
  const room = job.batch.scopes.get('person')?.room ?? 0;
  return {
    job,
    connection,
    run,
    groups: new Map(),
    cells: layOutCells(job.counted),
    batches: { lived: createHouseholdBatch(job.batch), official: createHouseholdBatch(job.batch) },
    rows: { count: 0, tallies: [], weights: new Float64Array(room), twins: new Int32Array(room) },
  };
}

interface Read {
  readonly scopes: readonly ReadScope[];
  readonly home: ColumnArrays;
  readonly person: ColumnArrays;
  /** Gives the first row of each household's persons. */
  readonly starts: Int32Array;
}

/** Runs one range. Returns the number of its households and persons. */
export async function runRange(
  runner: RangeRunner,
  range: HomeRange,
): Promise<{ households: number; persons: number }> {
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

async function readPicture({ job, connection }: RangeRunner, of: PictureJob, range: HomeRange): Promise<Read> {
  for (const view of createViews(writeRawQueries(of.picture, job.things, range))) await connection.run(view);
  const { home: ofHomes, person: ofPersons } = of.beside;
  const home = await readColumns(connection, ofHomes.sql, ofHomes.shape);
  const person = await readColumns(connection, ofPersons.sql, ofPersons.shape);
  const scopes: ReadScope[] = [];
  for (const query of of.queries) {
    const rows = await readColumns(connection, query.sql, query.shape);
    const into = job.into.get(query.scope) ?? [];
    scopes.push({ query, into, rows, starts: findHouseholdStarts(rows.hh, home.hh) });
  }
  return { scopes, home, person, starts: findHouseholdStarts(person.hh, home.hh) };
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
  fillBatch(batches.lived, lived.scopes, ...span);
  run(batches.lived);
  if (official !== null && seen[1] > seen[0]) {
    fillBatch(batches.official, official.scopes, ...seen);
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

function personsOf({ scopes }: HouseholdBatch): Persons {
  return scopes['person'] as Persons;
}

/** Counts households and persons, and sets for each person the tally to which the results are added. */
function countHomes(
  rows: CountedRows,
  groups: Groups,
  { by }: ManyJob,
  size: number,
  lived: Read,
  [from, below]: Span,
  official: Read | null,
  [seenFrom]: Span,
): void {
  const group = (word: string | null | undefined): GroupTally => {
    const key = word ?? null;
    const tally = groups.get(key) ?? new GroupTally(size);
    groups.set(key, tally);
    return tally;
  };
  const base = lived.starts[from] as number;
  let seen = seenFrom;
  for (let h = from; h < below; h++) {
    const weight = toGrid(lived.home.doubles[0]?.[h] as number);
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
