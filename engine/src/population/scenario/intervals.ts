/**
 * How far a sum could be another with other homes and other draws: homes fall into groups by their number, and each group is
 * left out in turn (delete-a-group jackknife). Draws of one home do not depend on another's, so their chance is in it.
 */
import type { Sums } from '../run/run.ts';
import { HEAD } from './cells.ts';
import { REPLICATES } from './chunk.ts';

/** Half the width of an interval that holds 95 of 100, in the unit of the sum; `null` where there are too few homes to tell. */
export type Spread = (of: (sums: readonly bigint[]) => number) => number | null;

/** 95 % of a distribution of Student with as many degrees of freedom as there are groups, less one. */
const WIDTH = 2.093;
const HOMES = HEAD.indexOf('homes');

export function spreadOf(sums: Sums): Spread {
  const all = sums.get('all');
  const groups = Array.from({ length: REPLICATES }, (_, g) => sums.get(`replicate ${g}`));
  if (all === undefined || groups.some((g) => g === undefined)) return () => null;
  const homes = Number(all[HOMES]);
  return (of) => {
    const whole = of(all);
    const left = groups.map((group) => {
      const one = group as readonly bigint[];
      return ((whole - of(one)) * homes) / (homes - Number(one[HOMES]));
    });
    const mean = left.reduce((a, b) => a + b, 0) / REPLICATES;
    const variance = (left.reduce((sum, x) => sum + (x - mean) ** 2, 0) * (REPLICATES - 1)) / REPLICATES;
    return WIDTH * Math.sqrt(variance);
  };
}
