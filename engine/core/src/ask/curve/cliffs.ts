/** This module finds the places where a higher value of a fact leaves a household with less. */
import type { Worth } from '../../explain/answer/worth.ts';
import { rounded } from '../compare/worth.ts';
import { STRAIGHT } from './refine.ts';

/** Describes a fall between two steps, given by their index in the list; `fall` is the loss in euros a year. */
export interface Fall {
  readonly start: number;
  readonly end: number;
  readonly fall: Worth;
}

/**
 * @param totals the worth of all rights, point by point
 * @param added what the fact itself adds in a year at each point, in euros
 */
export function fallsIn(totals: readonly Worth[], added: readonly number[]): readonly Fall[] {
  const left = totals.map(({ min, max }, i) => ({ min: min + (added[i] as number), max: max + (added[i] as number) }));
  const found: Fall[] = [];
  let start: number | null = null;
  for (let i = 1; i <= left.length; i++) {
    const falls = i < left.length && isFall(left[i - 1] as Worth, left[i] as Worth);
    if (falls) start ??= i - 1;
    else if (start !== null) {
      found.push({ start, end: i - 1, fall: fallOf(left[start] as Worth, left[i - 1] as Worth) });
      start = null;
    }
  }
  return found;
}

function isFall(a: Worth, b: Worth): boolean {
  return b.min <= a.min && b.max <= a.max && Math.max(a.min - b.min, a.max - b.max) > STRAIGHT;
}

function fallOf(a: Worth, b: Worth): Worth {
  const [low, high] = [a.min - b.min, a.max - b.max];
  return { min: rounded(Math.min(low, high)), max: rounded(Math.max(low, high)) };
}
