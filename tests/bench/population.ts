/**
 * Measures a population in four sizes, up to the whole country: `npm run bench:population`. It evaluates every right in
 * both pictures, as `recto-verso population run` does. It prints the time for each household without the fixed start,
 * which is measured with a thousand households, and then the time for each household beyond the previous size, which
 * contains no warm-up at all. A population that does not exist yet is drawn: `FOLDER` says where, `SIZES` which sizes
 * (`SIZES=50000,260000`), and `THREADS` with how many threads.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPopulationCommand, type CommandMeasurement } from './command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = process.env['FOLDER'] ?? join(ROOT, 'node_modules/.cache/populations');
/** Is a number of households so small that nearly all of the time of a run is the fixed start. */
const START = 1000;
const SIZES = (process.env['SIZES'] ?? '50000,260000,1000000,5163139').split(',').map(Number);
const THREADS = process.env['THREADS'] ?? String(availableParallelism());

function shown(what: string, { wall, processor, megabytes }: CommandMeasurement): string {
  const seconds = (n: number): string => `${n.toFixed(1).padStart(7)} s`;
  return `  ${what.padStart(15)}  ${seconds(wall)}  ${seconds(processor)} of processor  ${String(megabytes).padStart(5)} MB`;
}

async function runOf(households: number): Promise<CommandMeasurement> {
  const folder = join(FOLDER, `belgium-${households}`);
  if (!existsSync(folder)) {
    const made = await runPopulationCommand(
      'make',
      '--households',
      String(households),
      '--out',
      folder,
      '--threads',
      THREADS,
    );
    console.log(shown(`${households} drawn`, made));
  }
  const out = join(FOLDER, 'totals');
  await rm(out, { recursive: true, force: true });
  return runPopulationCommand('run', folder, '--out', out, '--threads', THREADS);
}

await mkdir(FOLDER, { recursive: true });
console.log(`population run, every right, both pictures, ${THREADS} threads (load ${loadavg()[0]?.toFixed(1)})`);
// The first run after a change finds no cached code, so it is not measured.
await runOf(START);
const start = await runOf(START);
console.log(shown(String(START), start));
let before = { households: START, run: start };
const all: (typeof before)[] = [];
for (const households of SIZES) {
  const run = await runOf(households);
  const beyond = (from: typeof before): string => {
    const homes = households - from.households;
    return `${each(run.wall - from.run.wall, homes)} and ${each(run.processor - from.run.processor, homes)} of processor`;
  };
  const own = beyond({ households: START, run: start });
  console.log(`${shown(String(households), run)}  a household ${own}; one more ${beyond(before)}`);
  before = { households, run };
  all.push(before);
}
const [first, second] = all;
if (first !== undefined && second !== undefined) {
  // A thousand households end before the code has been optimized, which also happens only once. The fixed start is
  // therefore computed from the first two sizes.
  const slope = (second.run.wall - first.run.wall) / (second.households - first.households);
  const fixed = first.run.wall - slope * first.households;
  const times = all.map(({ households, run }) => (run.wall - fixed) / households);
  console.log(
    `  the start with its warming up, by the line through the first two: ${fixed.toFixed(1)} s; a household then ${times.map((t) => each(t, 1).trim()).join(', ')}: the most is ${(Math.max(...times) / Math.min(...times)).toFixed(2)}× the least`,
  );
}

function each(seconds: number, homes: number): string {
  return `${((seconds / homes) * 1e6).toFixed(0).padStart(4)} µs`;
}
