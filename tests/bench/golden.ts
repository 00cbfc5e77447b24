/**
 * Measures the golden households (tests/golden) with every right of the rulebook: the time for each, the median over
 * them, and json-rules-engine alone on the same trees for the same households.
 */
import fc from 'fast-check';
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { completion } from '../generators/complete.ts';
import { HOUSEHOLDS, householdOf } from '../golden/household.ts';
import { medians, middle, type Side } from './measure.ts';
import { timeOf, within, type Aim, type Row } from './row.ts';
import { alone, answered, bare, explained, screened } from './sides.ts';
import { disagreements, tasksOf } from './tasks.ts';

const ROUNDS = 5;
const SEED = 20261125;
/** The aim is in microseconds, for the median over the golden households. */
const AIM = 50_000;

export async function golden(): Promise<readonly Row[]> {
  const compiled = await openRulebook();
  const { rulebook } = compiled;
  const names = rulebook.rights.map((r) => r.name);
  const sides: Side[] = [];
  for (const name of HOUSEHOLDS) {
    const { date, situation: input } = householdOf(name, rulebook);
    const whole = completion(rulebook, input as SituationInput, date, { openPoints: 'settle' });
    const [complete] = fc.sample(whole, { seed: SEED, numRuns: 1 }) as [SituationInput];
    const [situation, known] = [readSituation(rulebook, input, date), readSituation(rulebook, complete, date)];
    const tasks = await tasksOf(compiled, [situation], [known], date, names);
    const wrong = await disagreements(compiled, tasks, date);
    if (wrong.length > 0)
      throw new Error(
        `json-rules-engine alone and the engine do not agree on ${[...new Set(wrong)].join(', ')} (${name}): one of the two is wrong, and times mean nothing.`,
      );
    sides.push(
      bare(compiled, tasks, date, names),
      answered(compiled, tasks, date, names),
      explained(compiled, tasks, date, names),
      screened(compiled, tasks, date),
      alone(compiled, tasks, date),
    );
  }
  const times = await medians(sides, ROUNDS);
  const [itself = NaN, all = NaN, explain = NaN, screen = NaN, theirs = NaN] = [0, 1, 2, 3, 4].map((side) =>
    middle(times.filter((_, i) => i % 5 === side)),
  );
  const line = (what: string, time: number, aim?: Aim): Row => ({
    what: `${what}, golden households, every right`,
    measured: timeOf(time),
    against: { name: 'json-rules-engine alone', measured: timeOf(theirs), ratio: theirs / time },
    ...(aim === undefined ? {} : { aim }),
  });
  // A single household is measured too coarsely for a ratio that is stored, so it is not compared with another program.
  const longest = (what: string, side: number, most?: number): Row => {
    const own = HOUSEHOLDS.map((name, i) => ({ name, time: times[i * 5 + side] ?? NaN }));
    const { name, time } = own.reduce((a, b) => (b.time > a.time ? b : a));
    return {
      what: `${what}, the golden household that takes longest`,
      measured: `${timeOf(time)} (${name})`,
      ...(most === undefined ? {} : { aim: within(time, most) }),
    };
  };
  return [
    line('what the golden files hold', itself, within(itself, AIM)),
    line('every reason, claim, desk, warning', explain, within(explain, AIM)),
    line('every what-if too', all, within(all, AIM)),
    longest('what the golden files hold', 0, AIM),
    longest('every reason, claim, desk, warning', 2),
    line('screen', screen),
  ];
}
