/**
 * Measures a population per household: every right in both pictures, as `recto-verso population run` computes them,
 * without the time that does not grow with the number of households. It is compared with screening the same rights for
 * one household in one thread, twice. `npm run bench:population` measures four sizes, up to the whole country.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { runPopulationCommand } from './command.ts';
import { measureMedians, computeMedian, type BenchSide } from './measure.ts';
import { formatTime, createTimeAim, type BenchRow } from './row.ts';
import { createScreenedSide } from './sides.ts';
import { BENCH_ROUNDS } from './versus.ts';

const FEW = 1000;
const MANY = 20_000;
/** The aim is in microseconds of processor time. */
const AIM = 1000;
/** Is the number of pictures: homes as they live, and homes as the registers describe them. */
const PICTURES = 2;

export async function measureCountry(): Promise<readonly BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-bench-'));
  try {
    const [few, many] = [await processorOf(dir, FEW), await processorOf(dir, MANY)];
    const each = ((many - few) / (MANY - FEW)) * 1e6;
    const screen = PICTURES * (await screenOfAll());
    return [
      {
        what: `population run, a household of ${MANY}, every right, both pictures`,
        measured: formatTime(each),
        against: { name: 'screen of a golden household, twice', measured: formatTime(screen), ratio: screen / each },
        aim: createTimeAim(each, AIM),
      },
    ];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/**
 * Makes a population of this size, and returns the seconds of processor time, in all threads, that a run over it takes.
 */
async function processorOf(dir: string, households: number): Promise<number> {
  const folder = join(dir, String(households));
  await runPopulationCommand('make', '--households', String(households), '--out', folder);
  return (await runPopulationCommand('run', folder, '--out', join(dir, `totals-${households}`))).processor;
}

/** Returns how long screening a household takes, in microseconds: the median over the golden households. */
async function screenOfAll(): Promise<number> {
  const compiled = await openRulebook();
  const sides = GOLDEN_HOUSEHOLDS.map((name): BenchSide => {
    const { date, situation } = readGoldenHousehold(name, compiled.rulebook);
    return createScreenedSide(compiled, [{ situation: readSituation(compiled.rulebook, situation, date) }], date);
  });
  return computeMedian(await measureMedians(sides, BENCH_ROUNDS));
}
