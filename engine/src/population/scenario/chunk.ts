/** One range of households: read in each law's own columns, then worked out home by home and added up. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Memory } from '../../evaluate/memory.ts';
import { gridded } from '../../values/grid.ts';
import { uniform } from '../make/hash.ts';
import { loadHousehold, readPicture, runnerOf, type Read, type Runner } from '../run/chunk.ts';
import { readRows, type Rows } from '../run/rows.ts';
import { createViews, rawQueries, type Range } from '../views.ts';
import type { Tally } from '../run/tally.ts';
import { DIMENSIONS, OF_PERSONS, VULNERABLE, type Dimension } from './beside.ts';
import { countHome, tallyIn, trialGroup, type GroupTallies } from './count.ts';
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

function runHome(runner: ScenarioRunner, reads: readonly WorldRead[], beside: Rows, rowed: Rowed): void {
  const { job, groups } = runner;
  const { hh, from } = rowed;
  const registers = uniform(job.registersKey, hh, 0);
  const drawsOfHome = drawsOf(job, beside, rowed);
  const homes = homesIn(runner, reads, beside, rowed);
  /** What was worked out already, where the registers are followed and where they are not. */
  const known: readonly Known[] = [new Map(), new Map()];
  const weight = gridded(beside.values[from * beside.width + WEIGHT] as number);
  const ended = endedIn(beside, rowed);
  for (const [t, trial] of job.trials.entries()) {
    const follows = registers < trial.registers;
    const outcomes = trial.settings.map((setting) => {
      const home = homes[setting.world] as Home;
      const seen = follows ? home : { ...home, official: home.lived };
      return outcomeOf(setting, seen, drawsOfHome, known[follows ? 1 : 0] as Known);
    });
    countHome({ weight, outcomes, ended, ...talliesOf(job, groups, beside, rowed, t) });
  }
}

/** What each person no longer receives in a year whose receipt ends. */
function endedIn({ width, values }: Rows, { from, below }: Rowed): readonly number[] {
  const all = values.subarray(from * width, below * width);
  return [...all].filter((euros, k) => k % width >= ENDINGS && euros >= 0).map(gridded);
}

function homesIn(
  { job, runners }: ScenarioRunner,
  reads: readonly WorldRead[],
  { width, values }: Rows,
  { hh, from, below }: Rowed,
): readonly Home[] {
  const persons = below - from;
  const ended = Array.from({ length: width - ENDINGS }, (_, e) =>
    Array.from({ length: persons }, (__, i) => (values[(from + i) * width + ENDINGS + e] as number) >= 0),
  );
  return job.worlds.map((world, w): Home => {
    const of = runners[w] as Runner;
    const read = reads[w] as WorldRead;
    loadHousehold(of, 'lived', read.lived, hh);
    const seen = read.official === null ? null : loadHousehold(of, 'official', read.official, hh);
    const { lived } = of.memories;
    const official = seen !== null && seen.below > seen.from ? of.memories.official : lived;
    const told = {
      lived: toldOf(lived, world.ended),
      official: official === lived ? null : toldOf(official, world.ended),
    };
    return { world, run: of.run, lived, official, persons, ended, told };
  });
}

function drawsOf({ keys }: ScenarioJob, { words }: Rows, { hh, from }: Rowed): Draws {
  return {
    asks: keys.map(({ asks }) => uniform(asks, hh, 0)),
    answers: keys.map(({ answers }) => uniform(answers, hh, 0)),
    vulnerable: words[DIMENSIONS.indexOf('digital')]?.[from] === VULNERABLE ? 1 : 0,
  };
}

/** Where a home is counted, and each of its persons besides; several trials are each counted as a whole. */
function talliesOf(
  { keys, trials }: ScenarioJob,
  groups: GroupTallies,
  { words, values, width }: Rows,
  { hh, from, below }: Rowed,
  trial: number,
): { readonly ofHome: readonly Tally[]; readonly ofPersons: readonly (readonly Tally[] | null)[] } {
  const tally = (group: string): Tally => tallyIn(groups, group, keys.length);
  const isWhole = trials.length > 1;
  const groupsOf = (row: number, dimensions: readonly Dimension[]): readonly Tally[] =>
    dimensions.flatMap((d) => {
      const word = words[DIMENSIONS.indexOf(d)]?.[row] ?? null;
      return word === null || isWhole ? [] : [tally(`${d} ${word}`)];
    });
  const replicate = Math.floor(uniform(REPLICATE_KEY, hh, 0) * REPLICATES);
  return {
    ofHome: isWhole
      ? [tally(trialGroup(trial))]
      : [tally('all'), tally(`replicate ${replicate}`), ...groupsOf(from, OF_HOMES)],
    ofPersons: Array.from({ length: below - from }, (_, i) =>
      values[(from + i) * width + GHOST] !== 0 ? null : groupsOf(from + i, OF_PERSONS),
    ),
  };
}

const OF_HOMES = DIMENSIONS.filter((d) => !OF_PERSONS.includes(d));

/** Households fall into so many groups by their number alone; each left out in turn tells how far a sum could be another. */
export const REPLICATES = 20;
const REPLICATE_KEY = 0x2545f491;
