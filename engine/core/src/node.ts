/**
 * This module opens a rulebook in Node. It reads the folder, and checks the rulebook unless the result for the same
 * files is in the cache. For a period that is used often it generates a module from the rules and compiles it. No code
 * is taken from the cache, and none is made from what a person enters.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { compile, type Compiled, type CompileOptions, type PlanRunnerOf } from './run/compiled.ts';
import { compileModule } from './run/node.ts';
import { createScreen } from './run/screen.ts';
import { understand } from './rulebook/typecheck/index.ts';
import { loadCachedRulebook } from './rulebook/load/rulebook-cache.ts';
import { checkCoverageCached } from './cases/coverage-cache.ts';
import { prepareCases } from './cases/prepared-cases.ts';
import { checkCoverage, listSharedProblems } from './cases/coverage.ts';
import { findCaseFailures, type CaseFailure } from './cases/failures.ts';
import { ProblemError, type Problem } from './problem.ts';
import { inspectPart } from './rulebook/load/part.ts';
import { readRulebookFolder } from './rulebook/load/node.ts';

export { readRulebookFolder };
export { listLongLineWarnings } from './rulebook/long-lines.ts';
export { createDiskFullError, isDiskFull } from './values/disk.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Holds the folder of the rulebook that belongs to this repository, or to the package made from it. */
export const RULES_FOLDER = join(ROOT, 'rules');
/**
 * Holds the folder of results that are computed from the rules once and read by every process. The environment variable
 * `RECTO_VERSO_CACHE` names another folder, for use where the default cannot be written.
 */
const CACHE = resolve(process.env['RECTO_VERSO_CACHE'] || join(ROOT, 'node_modules', '.cache', 'recto-verso'));

/** Generating and compiling a module costs about as much as this number of runs by the interpreter. */
const PATIENCE = 40;

/** Holds an estimate of the most memory that a period and its module take, in bytes. */
const PERIOD_BYTES = 60e6;
/**
 * Limits the periods that are kept compiled. It leaves room for the two years after a day, over which the search for
 * what time alone changes goes.
 */
const ENOUGH_PERIODS = 32;

/**
 * Returns how many periods fit into half of the memory that this thread may use, at least four and at most
 * `ENOUGH_PERIODS`.
 */
function mostPeriods(): number {
  const room = Math.floor(getHeapStatistics().heap_size_limit / 2 / PERIOD_BYTES);
  return Math.max(4, Math.min(ENOUGH_PERIODS, room));
}

/**
 * Returns the problems of the cases of a rulebook: what they do not cover, and cases that cannot be read. The result is
 * cached.
 * @throws ProblemError when the rulebook does not load
 */
export async function findCaseProblems(folder: string = RULES_FOLDER): Promise<readonly Problem[]> {
  const files = await readRulebookFolder(folder);
  const all = await checkCoverageCached(files, understand(await loadCachedRulebook(files, CACHE)), CACHE);
  return [...all.flatMap(({ problems }) => problems), ...listSharedProblems(all)];
}

export interface TestedRight {
  /** Counts the cases; `held` counts those in which the rules give what the case expects. */
  readonly cases: number;
  readonly held: number;
  readonly failures: readonly CaseFailure[];
  /** Lists what the cases do not cover, and cases that cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * Tests the cases of one right against the present rules. Only the part of the rulebook on which the right depends is
 * read.
 * @throws ProblemError when that part does not load or has no such right
 */
export async function testRight(id: string, folder: string = RULES_FOLDER): Promise<TestedRight> {
  const { rulebook, problems } = inspectPart(await readRulebookFolder(folder), id);
  const right = rulebook?.rights.find((one) => one.id === id);
  if (rulebook === null || right === undefined || problems.length > 0) throw new ProblemError(problems);
  const cases = prepareCases(understand(rulebook), right);
  return { cases: right.cases.length, ...(await findCaseFailures(cases)), problems: checkCoverage(cases).problems };
}

/**
 * Reads and compiles the rulebook of a folder. `rights` lists the symbols (`name`) of the rights to compile; when it is
 * omitted, all are compiled.
 * @throws ProblemError with everything that is wrong in the rulebook
 */
export async function openRulebook(folder: string = RULES_FOLDER, rights?: readonly string[]): Promise<Compiled> {
  const rulebook = await loadCachedRulebook(await readRulebookFolder(folder), CACHE);
  const generated: PlanRunnerOf = (plan, layout) => createScreen(compileModule(plan, layout));
  const options: CompileOptions = { screenOf: generated, patience: PATIENCE, mostPeriods: mostPeriods() };
  return compile(understand(rulebook), rights === undefined ? options : { ...options, rights });
}
