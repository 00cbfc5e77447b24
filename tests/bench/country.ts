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
import { HOUSEHOLDS, householdOf } from '../golden/household.ts';
import { population } from './command.ts';
import { medians, middle, type Side } from './measure.ts';
import { timeOf, within, type Row } from './row.ts';
import { screened } from './sides.ts';
import { ROUNDS } from './versus.ts';

const FEW = 1000;
const MANY = 20_000;
/** The aim is in microseconds of processor time. */
const AIM = 1000;
/** Is the number of pictures: homes as they live, and homes as the registers describe them. */
const PICTURES = 2;

export async function country(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-bench-'));
  try {
    const [few, many] = [await processorOf(dir, FEW), await processorOf(dir, MANY)];
    const each = ((many - few) / (MANY - FEW)) * 1e6;
    const screen = PICTURES * (await screenOfAll());
    return [
      {
        what: `population run, a household of ${MANY}, every right, both pictures`,
        measured: timeOf(each),
        against: { name: 'screen of a golden household, twice', measured: timeOf(screen), ratio: screen / each },
        aim: within(each, AIM),
      },
    ];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Returns seconds of processor time, in all threads. */
async function processorOf(dir: string, households: number): Promise<number> {
  const folder = join(dir, String(households));
  await population('make', '--households', String(households), '--out', folder);
  return (await population('run', folder, '--out', join(dir, `totals-${households}`))).processor;
}

/** Returns the median over the golden households, in microseconds. */
async function screenOfAll(): Promise<number> {
  const compiled = await openRulebook();
  const sides = HOUSEHOLDS.map((name): Side => {
    const { date, situation } = householdOf(name, compiled.rulebook);
    return screened(compiled, [{ situation: readSituation(compiled.rulebook, situation, date) }], date);
  });
  return middle(await medians(sides, ROUNDS));
}
