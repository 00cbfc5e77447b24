/**
 * Opening a rulebook in Node: its folder is read and checked, unless what it holds was kept from the last time; for a
 * period that is asked for often the generated module is written to a cache folder and imported from there. Nothing is
 * evaluated from a string.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { compile, type Compiled, type CompileOptions, type ScreenOf } from './evaluate/compiled.ts';
import { screenOf, type ScreenModule } from './evaluate/screen.ts';
import { printScreen } from './lowering/javascript/screen.ts';
import type { Layout } from './lowering/layout.ts';
import type { Plan } from './lowering/plan.ts';
import { understand } from './rulebook/check/index.ts';
import { loadOnce } from './rulebook/kept.ts';
import { readRulebookFolder } from './rulebook/node.ts';

export { ASIDE, asidePlace } from './population/aside.ts';
export { full, isFull } from './values/disk.ts';
export { sqlOfRight, type PrintedRight } from './lowering/sql/right.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The rulebook that belongs to this repository, or to the package that was made of it. */
export const RULES_FOLDER = join(ROOT, 'rules');
/** What is worked out of rules once and read by every process; `RECTO_VERSO_CACHE` where that may not be written to. */
const CACHE = resolve(process.env['RECTO_VERSO_CACHE'] || join(ROOT, 'node_modules', '.cache', 'recto-verso'));

/** Printing a module and reading it in costs about as much as so many runs by the interpreter. */
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
 * Reads and compiles the rulebook of a folder. `rights`: symbols of those that are asked for; all where left out.
 * @throws ProblemError with everything that is wrong in it.
 */
export async function openRulebook(folder: string = RULES_FOLDER, rights?: readonly string[]): Promise<Compiled> {
  const rulebook = await loadOnce(await readRulebookFolder(folder), CACHE);
  const generated: ScreenOf = (plan, layout) => {
    const module = writtenModule(rulebook.hash, plan, layout);
    return module === null ? null : screenOf(module);
  };
  const options: CompileOptions = { screenOf: generated, patience: PATIENCE, mostPeriods: mostPeriods() };
  return compile(understand(rulebook), rights === undefined ? options : { ...options, rights });
}

/**
 * One file for a rulebook's hash, a period and the rights asked for: written once, read by every process.
 * @returns `null` where nothing can be written, the disk being full or not this process's: the interpreter goes on alone
 */
function writtenModule(hash: string, plan: Plan, layout: Layout): ScreenModule | null {
  const text = printScreen(plan, layout, 'node');
  const folder = join(CACHE, hash.slice(0, 16));
  const file = join(folder, `${plan.from}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.cjs`);
  if (!existsSync(file) && !writes(file, text)) return null;
  const require = createRequire(import.meta.url);
  const module = require(file) as ScreenModule;
  // Held by its period alone, so that it goes when the period is let go.
  delete require.cache[file];
  return module;
}

/** Written aside and moved, so that another process never reads half of it. */
function writes(file: string, text: string): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
    return true;
  } catch {
    rmSync(aside, { force: true });
    return false;
  }
}
