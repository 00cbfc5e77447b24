/**
 * This module runs one range of households: it reads the columns that each law needs, and evaluates home by home with
 * the generated modules.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Memory } from '@recto-verso/engine/run';
import type { ColumnArrays } from '../tables/columns.ts';
import type { HomeRange } from '../tables/views.ts';
import { findEndings, readHomes, tryHome, type Counting, type Rowed } from './homes.ts';
import type { ScenarioJob, ScenarioWorld } from './job.ts';
import type { LawQuestion, WorkOut } from './outcome.ts';
import { loadHome, createHomeMemory, createPictureReader, type ReadPicture } from './read.ts';
import { backUpReceipts, evaluateHome, type Home } from './evaluate-home.ts';
import { isSameReceived, type WorkedStage } from './extracted-values.ts';

interface WorldRunner {
  readonly world: ScenarioWorld;
  readonly run: (memory: Memory) => void;
  readonly lived: Memory;
  readonly official: Memory;
}

export interface ScenarioRunner extends Counting {
  readonly worlds: readonly WorldRunner[];
}

/**
 * Creates a runner.
 * @param runs the functions that evaluate a home, one for each of `job.worlds`, in the same order
 */
export function createScenarioRunner(
  job: ScenarioJob,
  connection: DuckDBConnection,
  runs: readonly WorldRunner['run'][],
): ScenarioRunner {
  const worlds = job.worlds.map((world, w): WorldRunner => ({
    world,
    run: runs[w] as WorldRunner['run'],
    lived: createHomeMemory(world.job),
    official: createHomeMemory(world.job),
  }));
  return { job, connection, worlds, groups: new Map() };
}

interface WorldRead {
  readonly lived: ReadPicture;
  readonly official: ReadPicture | null;
}

/** Runs one range. Returns the number of its households and persons. */
export async function runScenarioChunk(
  runner: ScenarioRunner,
  range: HomeRange,
): Promise<{ households: number; persons: number }> {
  const { job, connection } = runner;
  const { beside, homes } = await readHomes(runner, range);
  const numbers = Float64Array.from(homes, ({ hh }) => hh);
  const read = createPictureReader(connection, range, numbers);
  const reads: WorldRead[] = [];
  for (const { job: own } of job.worlds)
    reads.push({
      lived: await read(own, own.lived),
      official: own.official === null ? null : await read(own, own.official),
    });
  for (const rowed of homes) {
    const laws = homesIn(runner, reads, beside, rowed);
    /**
     * Caches the results of this home: first those computed as if the registers recorded it as it lives, then those
     * computed with what the tables say that the registers record.
     */
    const known: readonly Known[] = [[], []];
    tryHome(runner, beside, rowed, (follows) => working(laws, follows, known[follows ? 1 : 0] as Known));
  }
  return { households: homes.length, persons: beside.count };
}

/** Lists the results of one home. The list is searched from its beginning, because it is short. */
type Known = (LawQuestion & { readonly worked: WorkedStage })[];

function working(laws: readonly Home[], follows: boolean, known: Known): WorkOut {
  return ({ world, received, ends }) => {
    for (const one of known)
      if (one.world === world && one.ends === ends && isSameReceived(one.received, received)) return one.worked;
    const home = laws[world] as Home;
    const worked = evaluateHome(follows ? home : { ...home, official: home.lived }, received, ends);
    // The values are copied, because later stages add to `received`.
    known.push({ world, ends, received: { ...received, values: received.values.slice() }, worked });
    return worked;
  };
}

function homesIn(
  { worlds }: ScenarioRunner,
  reads: readonly WorldRead[],
  beside: ColumnArrays,
  rowed: Rowed,
): readonly Home[] {
  const { h } = rowed;
  const persons = rowed.below - rowed.from;
  const ended = findEndings(beside, rowed);
  return worlds.map(({ world, run, lived, official: memory }, w): Home => {
    const read = reads[w] as WorldRead;
    const { relations } = world.job;
    loadHome(lived, read.lived, h, relations);
    const isApart = read.official !== null && loadHome(memory, read.official, h, relations) > 0;
    const official = isApart ? memory : lived;
    const told = {
      lived: backUpReceipts(lived, world.ended),
      official: isApart ? backUpReceipts(memory, world.ended) : null,
    };
    return { world, run, lived, official, persons, ended, told };
  });
}
