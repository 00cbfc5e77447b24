/**
 * This module reads the homes of a range, draws which of them ask and answer, and counts each home when everything that
 * is needed has been computed.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { toGrid } from '@recto-verso/engine/values';
import { drawUniform } from '../make/hash.ts';
import { readColumns, type ColumnArrays } from '../tables/columns.ts';
import type { GroupTally } from '../run/tally.ts';
import { createViews, writeRawQueries, type HomeRange } from '../tables/views.ts';
import { DIMENSIONS, OF_PERSONS, VULNERABLE, type Dimension } from './dimensions.ts';
import { ALL, countHome, findOrCreateTally, formatTrialGroup, type GroupTallies } from './count.ts';
import { formatPartKey, HOME_PARTS } from './groups.ts';
import { keepLedger } from './explore/ledger.ts';
import type { ScenarioJob, ScenarioWorld } from './job.ts';
import { computeHomeOutcome, type Draws, type HomeOutcome, type WorkOut } from './outcome.ts';

export interface Counting {
  readonly job: ScenarioJob;
  readonly connection: DuckDBConnection;
  readonly groups: GroupTallies;
}

/** Locates the rows of a home, from `from` to `below - 1`. */
export interface Rowed {
  /** Is the index of the home in the range. */
  readonly h: number;
  readonly hh: number;
  readonly from: number;
  readonly below: number;
}

export interface HomesRead {
  readonly beside: ColumnArrays;
  readonly homes: readonly Rowed[];
}

export async function readHomes({ job, connection }: Counting, range: HomeRange): Promise<HomesRead> {
  const { lived, things } = (job.worlds[0] as ScenarioWorld).job;
  for (const view of createViews(writeRawQueries(lived.picture, things, range))) await connection.run(view);
  const beside = await readColumns(connection, job.beside.sql, job.beside.shape);
  const starts = firstsOf(beside.hh);
  const homes = starts.map((from, h) => ({
    h,
    hh: beside.hh[from] as number,
    from,
    below: starts[h + 1] ?? beside.count,
  }));
  return { beside, homes };
}

function firstsOf(hhs: Float64Array): readonly number[] {
  const firsts: number[] = [];
  hhs.forEach((hh, row) => {
    if (row === 0 || hhs[row - 1] !== hh) firsts.push(row);
  });
  return firsts;
}

/**
 * These are the indices of doubles in `beside`: the weight, whether the row stands for the unlisted, and the first
 * ending.
 */
const [WEIGHT, GHOST, ENDINGS] = [0, 1, 2];

/**
 * Draws for a home and counts it.
 * @param workOut returns the function that evaluates the home: with what the tables say that the registers record
 * (`true`), or as if they recorded it as it lives (`false`)
 * @returns `false` when something has to be computed first; nothing is counted then
 */
export function tryHome(
  { job, groups }: Counting,
  beside: ColumnArrays,
  rowed: Rowed,
  workOut: (follows: boolean) => WorkOut,
): boolean {
  const { hh, from, below } = rowed;
  const registers = drawUniform(job.registersKey, hh, 0);
  const draws = drawsOf(job, beside, rowed);
  const tried: (readonly HomeOutcome[])[] = [];
  let isWhole = true;
  for (const trial of job.trials) {
    const work = workOut(registers < trial.registers);
    const outcomes = trial.settings.map((setting) =>
      computeHomeOutcome(setting, job.worlds[setting.world] as ScenarioWorld, below - from, draws, work),
    );
    if (outcomes.every((one) => one !== null)) tried.push(outcomes);
    else isWhole = false;
  }
  if (!isWhole) return false;
  const weight = toGrid(beside.doubles[WEIGHT]?.[from] as number);
  if (job.keeps === 'ledgers') {
    for (const [t, [first = []]] of tried.entries()) keepLedger(groups, t, { hh, weight }, first);
    return true;
  }
  const ended = endedIn(beside, rowed);
  for (const [t, outcomes] of tried.entries())
    countHome({ weight, outcomes, ended, ...talliesOf(job, groups, beside, rowed, t) });
  return true;
}

/** Returns, for each receipt that ends, whether it ends for each person of a home. */
export function findEndings({ doubles }: ColumnArrays, { from, below }: Rowed): readonly (readonly boolean[])[] {
  return doubles.slice(ENDINGS).map((euros) => Array.from(euros.subarray(from, below), (e) => e >= 0));
}

/**
 * Returns, for the persons whose receipt ends, what each no longer receives in a year, in ten-thousandths of a euro.
 */
function endedIn({ doubles }: ColumnArrays, { from, below }: Rowed): readonly number[] {
  const all = doubles.slice(ENDINGS).flatMap((euros) => [...euros.subarray(from, below)]);
  return all.filter((euros) => euros >= 0).map(toGrid);
}

function drawsOf({ keys }: ScenarioJob, { words }: ColumnArrays, { hh, from }: Rowed): Draws {
  return {
    asks: keys.map(({ asks }) => drawUniform(asks, hh, 0)),
    answers: keys.map(({ answers }) => drawUniform(answers, hh, 0)),
    vulnerable: words[DIMENSIONS.indexOf('digital')]?.[from] === VULNERABLE ? 1 : 0,
  };
}

/**
 * Returns the tallies of a home and the further ones of each person. When there are several trials, each is counted as
 * a whole and not by group.
 */
function talliesOf(
  { keys, trials }: ScenarioJob,
  groups: GroupTallies,
  { words, doubles }: ColumnArrays,
  { hh, from, below }: Rowed,
  trial: number,
): { readonly ofHome: readonly GroupTally[]; readonly ofPersons: readonly (readonly GroupTally[] | null)[] } {
  const part = Math.floor(drawUniform(PART_KEY, hh, 0) * HOME_PARTS);
  const tally = (group: string): GroupTally => findOrCreateTally(groups, formatPartKey(group, part), keys.length);
  const isWhole = trials.length > 1;
  const groupsOf = (row: number, dimensions: readonly Dimension[]): readonly GroupTally[] =>
    dimensions.flatMap((d) => {
      const word = words[DIMENSIONS.indexOf(d)]?.[row] ?? null;
      return word === null || isWhole ? [] : [tally(`${d} ${word}`)];
    });
  return {
    ofHome: isWhole ? [tally(formatTrialGroup(trial))] : [tally(ALL), ...groupsOf(from, OF_HOMES)],
    ofPersons: Array.from({ length: below - from }, (_, i) =>
      doubles[GHOST]?.[from + i] !== 0 ? null : groupsOf(from + i, OF_PERSONS),
    ),
  };
}

const OF_HOMES = DIMENSIONS.filter((d) => !OF_PERSONS.includes(d));

const PART_KEY = 0x2545f491;
