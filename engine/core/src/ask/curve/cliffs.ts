/** This module finds the places where a higher value of a fact leaves a household with less. */
import type { YearlyEuros } from '../../explain/answer/yearly-euros.ts';
import { roundToCents } from '../compare/side-value.ts';
import { STRAIGHT } from './refine.ts';

/**
 * Describes a stretch of the curve along which the total falls. `start` and `end` are the indices of its first and last
 * point in `totals`; `fall` is the loss in euros a year.
 */
export interface Fall {
  readonly start: number;
  readonly end: number;
  readonly fall: YearlyEuros;
}

/**
 * Lists the stretches along which the rights and the fact together leave less from point to point. Losses of at most
 * `STRAIGHT` euros from one point to the next are not counted.
 * @param totals the worth of the rights together at each point, in euros a year
 * @param added what the fact itself adds in a year at each point, in euros
 */
export function findFalls(totals: readonly YearlyEuros[], added: readonly number[]): readonly Fall[] {
  const left = totals.map(({ min, max }, i) => ({ min: min + (added[i] as number), max: max + (added[i] as number) }));
  const found: Fall[] = [];
  let start: number | null = null;
  for (let i = 1; i <= left.length; i++) {
    const falls = i < left.length && isFall(left[i - 1] as YearlyEuros, left[i] as YearlyEuros);
    if (falls) start ??= i - 1;
    else if (start !== null) {
      found.push({ start, end: i - 1, fall: fallOf(left[start] as YearlyEuros, left[i - 1] as YearlyEuros) });
      start = null;
    }
  }
  return found;
}

function isFall(a: YearlyEuros, b: YearlyEuros): boolean {
  return b.min <= a.min && b.max <= a.max && Math.max(a.min - b.min, a.max - b.max) > STRAIGHT;
}

function fallOf(a: YearlyEuros, b: YearlyEuros): YearlyEuros {
  const [low, high] = [a.min - b.min, a.max - b.max];
  return { min: roundToCents(Math.min(low, high)), max: roundToCents(Math.max(low, high)) };
}
