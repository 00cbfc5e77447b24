/**
 * This module estimates how much a sum could vary with other homes and other draws: each part of the homes is left out
 * in turn (delete-a-group jackknife). The draws of one home do not depend on another's, so the estimate includes their
 * chance.
 */
import { HEAD } from './cells.ts';
import { HOME_PARTS, type Parted } from './groups.ts';

/**
 * Returns half the width of a 95 % interval, in the unit of the sum. Returns `null` when there are too few homes for an
 * estimate.
 */
export type Spread = (of: (sums: readonly bigint[]) => number) => number | null;

/** Is the 95 % quantile (two-sided) of Student's distribution, with one degree of freedom less than there are parts. */
const WIDTH = 2.093;
const HOMES = HEAD.indexOf('homes');

/**
 * Returns the spread of a group.
 * @param all the group of all homes; its parts say how many homes are left out with each part
 */
export function createSpread(all: Parted, { sums, parts }: Parted): Spread {
  if (all.parts.some((part) => part === undefined)) return () => null;
  const homes = Number(all.sums[HOMES]);
  const scales = all.parts.map((part) => homes / (homes - Number(part?.[HOMES] ?? 0n)));
  return (of) => {
    const whole = of(sums);
    const left = parts.map((part, i) => (whole - (part === undefined ? 0 : of(part))) * (scales[i] as number));
    const mean = left.reduce((a, b) => a + b, 0) / HOME_PARTS;
    const variance = (left.reduce((sum, x) => sum + (x - mean) ** 2, 0) * (HOME_PARTS - 1)) / HOME_PARTS;
    return WIDTH * Math.sqrt(variance);
  };
}
