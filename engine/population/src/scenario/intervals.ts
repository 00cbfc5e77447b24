/**
 * How far a sum could be another with other homes and other draws: each part of the homes is left out in turn
 * (delete-a-group jackknife). Draws of one home do not depend on another's, so their chance is in it.
 */
import { HEAD } from './cells.ts';
import { PARTS, type Parted } from './groups.ts';

/** Half the width of an interval that holds 95 of 100, in the unit of the sum; `null` where there are too few homes to tell. */
export type Spread = (of: (sums: readonly bigint[]) => number) => number | null;

/** 95 % of a distribution of Student with as many degrees of freedom as there are parts, less one. */
const WIDTH = 2.093;
const HOMES = HEAD.indexOf('homes');

/** @param all every home, whose parts say how much is left out with each */
export function spreadOf(all: Parted, { sums, parts }: Parted): Spread {
  if (all.parts.some((part) => part === undefined)) return () => null;
  const homes = Number(all.sums[HOMES]);
  const scales = all.parts.map((part) => homes / (homes - Number(part?.[HOMES] ?? 0n)));
  return (of) => {
    const whole = of(sums);
    const left = parts.map((part, i) => (whole - (part === undefined ? 0 : of(part))) * (scales[i] as number));
    const mean = left.reduce((a, b) => a + b, 0) / PARTS;
    const variance = (left.reduce((sum, x) => sum + (x - mean) ** 2, 0) * (PARTS - 1)) / PARTS;
    return WIDTH * Math.sqrt(variance);
  };
}
