/**
 * Opening a rulebook in Node: its folder is read and checked, unless what it holds was kept from the last time; for a
 * period that is asked for often a module is printed from the rules and compiled from that text. No code comes from the
 * cache, and none from what a person says.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { compile, type Compiled, type CompileOptions, type ScreenOf } from './run/compiled.ts';
import { moduleOf } from './run/node.ts';
import { screenOf } from './run/screen.ts';
import { understand } from './rulebook/typecheck/index.ts';
import { loadOnce } from './rulebook/load/kept.ts';
import { coveredOnce } from './cases/kept.ts';
import { casesAtHand } from './cases/at-hand.ts';
import { covered, sharedProblems } from './cases/cover.ts';
import { failuresOf, type Failure } from './cases/held.ts';
import { ProblemError, type Problem } from './problem.ts';
import { inspectPart } from './rulebook/load/part.ts';
import { readRulebookFolder } from './rulebook/load/node.ts';

export { readRulebookFolder };
export { warningsIn } from './rulebook/long-lines.ts';
export { full, isFull } from './values/disk.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** The rulebook that belongs to this repository, or to the package that was made of it. */
export const RULES_FOLDER = join(ROOT, 'rules');
/** What is worked out of rules once and read by every process; `RECTO_VERSO_CACHE` where that may not be written to. */
const CACHE = resolve(process.env['RECTO_VERSO_CACHE'] || join(ROOT, 'node_modules', '.cache', 'recto-verso'));

/** Printing a module and compiling it costs about as much as so many runs by the interpreter. */
const PATIENCE = 40;

/** What a period and its module take, at most, in bytes. */
const PERIOD_BYTES = 60e6;
/** What time alone brings is looked for in the two years ahead of a day: in the past these are some twenty-five periods. */
const ENOUGH_PERIODS = 32;

/** As many as half of the memory that this thread may have can hold. */
function mostPeriods(): number {
  const room = Math.floor(getHeapStatistics().heap_size_limit / 2 / PERIOD_BYTES);
  return Math.max(4, Math.min(ENOUGH_PERIODS, room));
}

/**
 * What is wrong with the cases of a rulebook: what they do not touch, and those that cannot be read. Worked out once.
 * @throws ProblemError where the rulebook does not load
 */
export async function caseProblems(folder: string = RULES_FOLDER): Promise<readonly Problem[]> {
  const files = await readRulebookFolder(folder);
  const all = await coveredOnce(files, understand(await loadOnce(files, CACHE)), CACHE);
  return [...all.flatMap(({ problems }) => problems), ...sharedProblems(all)];
}

export interface Tested {
  /** The number of cases, and the number of those that come out as expected. */
  readonly cases: number;
  readonly held: number;
  readonly failures: readonly Failure[];
  /** Problems: what the cases do not touch, and cases that cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * The cases of one right, by the rules as they stand now: of the rulebook only what the right rests on is read.
 * @throws ProblemError where that does not load
 */
export async function testRight(id: string, folder: string = RULES_FOLDER): Promise<Tested> {
  const { rulebook, problems } = inspectPart(await readRulebookFolder(folder), id);
  const right = rulebook?.rights.find((one) => one.id === id);
  if (rulebook === null || right === undefined || problems.length > 0) throw new ProblemError(problems);
  const cases = casesAtHand(understand(rulebook), right);
  return { cases: right.cases.length, ...(await failuresOf(cases)), problems: covered(cases).problems };
}

/**
 * Reads and compiles the rulebook of a folder. `rights`: symbols of those that are asked for; all where left out.
 * @throws ProblemError with everything that is wrong in it.
 */
export async function openRulebook(folder: string = RULES_FOLDER, rights?: readonly string[]): Promise<Compiled> {
  const rulebook = await loadOnce(await readRulebookFolder(folder), CACHE);
  const generated: ScreenOf = (plan, layout) => screenOf(moduleOf(plan, layout));
  const options: CompileOptions = { screenOf: generated, patience: PATIENCE, mostPeriods: mostPeriods() };
  return compile(understand(rulebook), rights === undefined ? options : { ...options, rights });
}
