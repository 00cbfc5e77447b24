/**
 * Measures the golden households (tests/golden) with every right of the rulebook: the median time over them, the
 * household that takes longest, and json-rules-engine alone on the same trees for the same households.
 */
import fc from 'fast-check';
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { drawCompletion } from '../generators/complete.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { measureMedians, computeMedian, type BenchSide } from './measure.ts';
import { formatTime, createTimeAim, type Aim, type BenchRow } from './row.ts';
import {
  createAloneSide,
  createAnsweredSide,
  createBareSide,
  createExplainedSide,
  createScreenedSide,
} from './sides.ts';
import { findDisagreements, createTasks } from './tasks.ts';

const ROUNDS = 5;
const SEED = 20261125;
/** The aim is in microseconds, for the median over the golden households. */
const AIM = 50_000;

export async function measureGolden(): Promise<readonly BenchRow[]> {
  const compiled = await openRulebook();
  const { rulebook } = compiled;
  const names = rulebook.rights.map((r) => r.name);
  const sides: BenchSide[] = [];
  for (const name of GOLDEN_HOUSEHOLDS) {
    const { date, situation: input } = readGoldenHousehold(name, rulebook);
    const whole = drawCompletion(rulebook, input as SituationInput, date, { openPoints: 'settle' });
    const [complete] = fc.sample(whole, { seed: SEED, numRuns: 1 }) as [SituationInput];
    const [situation, known] = [readSituation(rulebook, input, date), readSituation(rulebook, complete, date)];
    const tasks = await createTasks(compiled, [situation], [known], date, names);
    const wrong = await findDisagreements(compiled, tasks, date);
    if (wrong.length > 0)
      throw new Error(
        `json-rules-engine alone and the engine do not agree on ${[...new Set(wrong)].join(', ')} (${name}): one of the two is wrong, and times mean nothing.`,
      );
    sides.push(
      createBareSide(compiled, tasks, date, names),
      createAnsweredSide(compiled, tasks, date, names),
      createExplainedSide(compiled, tasks, date, names),
      createScreenedSide(compiled, tasks, date),
      createAloneSide(compiled, tasks, date),
    );
  }
  const times = await measureMedians(sides, ROUNDS);
  const [itself = NaN, all = NaN, explain = NaN, screen = NaN, theirs = NaN] = [0, 1, 2, 3, 4].map((side) =>
    computeMedian(times.filter((_, i) => i % 5 === side)),
  );
  const line = (what: string, time: number, aim?: Aim): BenchRow => ({
    what: `${what}, golden households, every right`,
    measured: formatTime(time),
    against: { name: 'json-rules-engine alone', measured: formatTime(theirs), ratio: theirs / time },
    ...(aim === undefined ? {} : { aim }),
  });
  // A single household is measured too coarsely for a ratio that is stored, so it is not compared with another program.
  const longest = (what: string, side: number, most?: number): BenchRow => {
    const own = GOLDEN_HOUSEHOLDS.map((name, i) => ({ name, time: times[i * 5 + side] ?? NaN }));
    const { name, time } = own.reduce((a, b) => (b.time > a.time ? b : a));
    return {
      what: `${what}, the golden household that takes longest`,
      measured: `${formatTime(time)} (${name})`,
      ...(most === undefined ? {} : { aim: createTimeAim(time, most) }),
    };
  };
  return [
    line('what the golden files hold', itself, createTimeAim(itself, AIM)),
    line('every reason, claim, desk, warning', explain, createTimeAim(explain, AIM)),
    line('every what-if too', all, createTimeAim(all, AIM)),
    longest('what the golden files hold', 0, AIM),
    longest('every reason, claim, desk, warning', 2),
    line('screen', screen),
  ];
}
