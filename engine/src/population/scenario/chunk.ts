/** One range of households: read in each law's own columns, then worked out home by home and added up. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Memory } from '../../evaluate/memory.ts';
import { gridded } from '../../values/grid.ts';
import { uniform } from '../make/hash.ts';
import { readColumns, type Columns } from '../run/columns.ts';
import type { Tally } from '../run/tally.ts';
import { createViews, rawQueries, type Range } from '../views.ts';
import { DIMENSIONS, OF_PERSONS, VULNERABLE, type Dimension } from './beside.ts';
import { ALL, countHome, tallyIn, trialGroup, type GroupTallies } from './count.ts';
import type { ScenarioJob, World } from './job.ts';
import { partOf, PARTS } from './groups.ts';
import { outcomeOf, type Draws, type Known } from './outcome.ts';
import { loadHome, memoryFor, readPicture, type ReadPicture } from './read.ts';
import { toldOf, type Home } from './settle.ts';

interface WorldRunner {
  readonly world: World;
  readonly run: (memory: Memory) => void;
  readonly lived: Memory;
  readonly official: Memory;
}

export interface ScenarioRunner {
  readonly job: ScenarioJob;
  readonly connection: DuckDBConnection;
  readonly worlds: readonly WorldRunner[];
  readonly groups: GroupTallies;
}

/** @param runs the modules of the laws, in their order */
export function scenarioRunner(
  job: ScenarioJob,
  connection: DuckDBConnection,
  runs: readonly WorldRunner['run'][],
): ScenarioRunner {
  const worlds = job.worlds.map((world, w): WorldRunner => ({
    world,
    run: runs[w] as WorldRunner['run'],
    lived: memoryFor(world.job),
    official: memoryFor(world.job),
  }));
  return { job, connection, worlds, groups: new Map() };
}

interface WorldRead {
  readonly lived: ReadPicture;
  readonly official: ReadPicture | null;
}

/** How many households and persons there were. */
export async function runScenarioChunk(
  runner: ScenarioRunner,
  range: Range,
): Promise<{ households: number; persons: number }> {
  const { job, connection } = runner;
  const beside = await readBeside(runner, range);
  const starts = firstsOf(beside.hh);
  const homes = Float64Array.from(starts, (row) => beside.hh[row] as number);
  const reads: WorldRead[] = [];
  for (const { job: own } of job.worlds)
    reads.push({
      lived: await readPicture(connection, own, own.lived, range, homes),
      official: own.official === null ? null : await readPicture(connection, own, own.official, range, homes),
    });
  for (const [h, from] of starts.entries()) {
    const rowed = { h, hh: homes[h] as number, from, below: starts[h + 1] ?? beside.count };
    runHome(runner, reads, beside, rowed);
  }
  return { households: starts.length, persons: beside.count };
}

async function readBeside({ job, connection }: ScenarioRunner, range: Range): Promise<Columns> {
  const { lived, things } = (job.worlds[0] as World).job;
  for (const view of createViews(rawQueries(lived.picture, things, range))) await connection.run(view);
  return readColumns(connection, job.beside.sql, job.beside.shape);
}

/** The first row of each home. */
function firstsOf(hhs: Float64Array): readonly number[] {
  const firsts: number[] = [];
  hhs.forEach((hh, row) => {
    if (row === 0 || hhs[row - 1] !== hh) firsts.push(row);
  });
  return firsts;
}

interface Rowed {
  /** Which home of the range. */
  readonly h: number;
  readonly hh: number;
  readonly from: number;
  readonly below: number;
}

/** What stands before the endings in a row. */
const [WEIGHT, GHOST, ENDINGS] = [0, 1, 2];

function runHome(runner: ScenarioRunner, reads: readonly WorldRead[], beside: Columns, rowed: Rowed): void {
  const { job, groups } = runner;
  const { hh, from } = rowed;
  const registers = uniform(job.registersKey, hh, 0);
  const drawsOfHome = drawsOf(job, beside, rowed);
  const homes = homesIn(runner, reads, beside, rowed);
  /** What was worked out already, where the registers are followed and where they are not. */
  const known: readonly Known[] = [new Map(), new Map()];
  const weight = gridded(beside.doubles[WEIGHT]?.[from] as number);
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
function endedIn({ doubles }: Columns, { from, below }: Rowed): readonly number[] {
  const all = doubles.slice(ENDINGS).flatMap((euros) => [...euros.subarray(from, below)]);
  return all.filter((euros) => euros >= 0).map(gridded);
}

function homesIn(
  { worlds }: ScenarioRunner,
  reads: readonly WorldRead[],
  { doubles }: Columns,
  { h, from, below }: Rowed,
): readonly Home[] {
  const persons = below - from;
  const ended = doubles.slice(ENDINGS).map((euros) => Array.from(euros.subarray(from, below), (e) => e >= 0));
  return worlds.map(({ world, run, lived, official: memory }, w): Home => {
    const read = reads[w] as WorldRead;
    const { relations } = world.job;
    loadHome(lived, read.lived, h, relations);
    const isApart = read.official !== null && loadHome(memory, read.official, h, relations) > 0;
    const official = isApart ? memory : lived;
    const told = {
      lived: toldOf(lived, world.ended),
      official: isApart ? toldOf(memory, world.ended) : null,
    };
    return { world, run, lived, official, persons, ended, told };
  });
}

function drawsOf({ keys }: ScenarioJob, { words }: Columns, { hh, from }: Rowed): Draws {
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
  { words, doubles }: Columns,
  { hh, from, below }: Rowed,
  trial: number,
): { readonly ofHome: readonly Tally[]; readonly ofPersons: readonly (readonly Tally[] | null)[] } {
  const part = Math.floor(uniform(PART_KEY, hh, 0) * PARTS);
  const tally = (group: string): Tally => tallyIn(groups, partOf(group, part), keys.length);
  const isWhole = trials.length > 1;
  const groupsOf = (row: number, dimensions: readonly Dimension[]): readonly Tally[] =>
    dimensions.flatMap((d) => {
      const word = words[DIMENSIONS.indexOf(d)]?.[row] ?? null;
      return word === null || isWhole ? [] : [tally(`${d} ${word}`)];
    });
  return {
    ofHome: isWhole ? [tally(trialGroup(trial))] : [tally(ALL), ...groupsOf(from, OF_HOMES)],
    ofPersons: Array.from({ length: below - from }, (_, i) =>
      doubles[GHOST]?.[from + i] !== 0 ? null : groupsOf(from + i, OF_PERSONS),
    ),
  };
}

const OF_HOMES = DIMENSIONS.filter((d) => !OF_PERSONS.includes(d));

const PART_KEY = 0x2545f491;
