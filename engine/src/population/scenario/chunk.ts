/** One range of households: read in each law's own columns, then worked out home by home and added up. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Memory } from '../../evaluate/memory.ts';
import { gridded } from '../../values/grid.ts';
import { uniform } from '../make/hash.ts';
import { loadHousehold, readPicture, runnerOf, type Read, type Runner } from '../run/chunk.ts';
import { readRows, type Rows } from '../run/rows.ts';
import { createViews, rawQueries, type Range } from '../views.ts';
import type { Tally } from '../run/tally.ts';
import { DIMENSIONS, OF_PERSONS, VULNERABLE } from './beside.ts';
import { countHome, tallyIn, type GroupTallies } from './count.ts';
import type { ScenarioJob } from './job.ts';
import { outcomeOf, type Draws, type Known } from './outcome.ts';
import { toldOf, type Home } from './settle.ts';

export interface ScenarioRunner {
  readonly job: ScenarioJob;
  readonly connection: DuckDBConnection;
  /** Of each law. */
  readonly runners: readonly Runner[];
  readonly groups: GroupTallies;
}

export function scenarioRunner(
  job: ScenarioJob,
  connection: DuckDBConnection,
  runs: readonly ((memory: Memory) => void)[],
): ScenarioRunner {
  const runners = job.worlds.map(({ job: own }, w) => runnerOf(own, connection, runs[w] as Runner['run']));
  return { job, connection, runners, groups: new Map() };
}

interface WorldRead {
  readonly lived: Read;
  readonly official: Read | null;
}

/** How many households and persons there were. */
export async function runScenarioChunk(
  runner: ScenarioRunner,
  range: Range,
): Promise<{ households: number; persons: number }> {
  const { job, connection, runners } = runner;
  const reads: WorldRead[] = [];
  for (const [w, { job: own }] of job.worlds.entries()) {
    const of = runners[w] as Runner;
    reads.push({
      lived: await readPicture(of, own.lived, range),
      official: own.official === null ? null : await readPicture(of, own.official, range),
    });
  }
  const [first] = job.worlds;
  for (const view of createViews(rawQueries(first?.job.lived.picture as never, first?.job.things ?? [], range)))
    await connection.run(view);
  const beside = await readRows(connection, job.beside.sql, job.beside.shape);
  let homes = 0;
  for (let from = 0; from < beside.count; homes++) {
    const hh = beside.hh[from] as number;
    let below = from + 1;
    while (below < beside.count && beside.hh[below] === hh) below++;
    runHome(runner, reads, beside, { hh, from, below });
    from = below;
  }
  return { households: homes, persons: beside.count };
}

interface Rowed {
  readonly hh: number;
  readonly from: number;
  readonly below: number;
}

/** What stands before the endings in a row. */
const [WEIGHT, GHOST, ENDINGS] = [0, 1, 2];

function runHome(runner: ScenarioRunner, reads: readonly WorldRead[], beside: Rows, { hh, from, below }: Rowed): void {
  const { job, runners, groups } = runner;
  const { width, values, words } = beside;
  const at = (row: number, k: number): number => values[row * width + k] as number;
  const persons = below - from;
  const endings = width - ENDINGS;
  const ended = Array.from({ length: endings }, (_, e) =>
    Array.from({ length: persons }, (_, i) => at(from + i, ENDINGS + e) !== 0),
  );
  const follows = uniform(job.registers.key, hh, 0) < job.registers.share;
  const homes = job.worlds.map((world, w): Home => {
    const of = runners[w] as Runner;
    const { lived: livedRead, official: officialRead } = reads[w] as WorldRead;
    loadHousehold(of, 'lived', livedRead, hh);
    const seen = officialRead === null ? null : loadHousehold(of, 'official', officialRead, hh);
    const { lived, official } = of.memories;
    const apart = seen !== null && seen.below > seen.from && follows ? official : lived;
    const told = {
      lived: toldOf(lived, world.ended),
      official: apart === lived ? null : toldOf(official, world.ended),
    };
    return { world, run: of.run, lived, official: apart, persons, ended, told };
  });
  const digital = words[DIMENSIONS.indexOf('digital')]?.[from];
  const draws: Draws = {
    asks: job.keys.map(({ asks }) => uniform(asks, hh, 0)),
    answers: job.keys.map(({ answers }) => uniform(answers, hh, 0)),
    vulnerable: digital === VULNERABLE ? 1 : 0,
  };
  const known: Known = new Map();
  const outcomes = job.settings.map((setting) => outcomeOf(job, setting, homes[setting.world] as Home, draws, known));
  const tally = (group: string): Tally => tallyIn(groups, group, job.keys.length);
  const groupOf = (row: number, d: number): readonly Tally[] => {
    const word = words[d]?.[row] ?? null;
    return word === null ? [] : [tally(`${DIMENSIONS[d] ?? ''} ${word}`)];
  };
  const isOfPersons = (d: number): boolean => OF_PERSONS.includes(DIMENSIONS[d] as never);
  const all = [...DIMENSIONS.keys()];
  countHome({
    weight: gridded(at(from, WEIGHT)),
    outcomes,
    ofHome: [
      tally('all'),
      tally(`replicate ${Math.floor(uniform(REPLICATE_KEY, hh, 0) * REPLICATES)}`),
      ...all.filter((d) => !isOfPersons(d)).flatMap((d) => groupOf(from, d)),
    ],
    ofPersons: Array.from({ length: persons }, (_, i) =>
      at(from + i, GHOST) !== 0 ? null : all.filter(isOfPersons).flatMap((d) => groupOf(from + i, d)),
    ),
  });
}

/** Households fall into so many groups by their number alone; each left out in turn tells how far a sum could be another. */
export const REPLICATES = 20;
const REPLICATE_KEY = 0x2545f491;
