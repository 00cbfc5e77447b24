/**
 * This module converts the numbers of the rule files to the units of the memory: money in ten-thousandths of a euro
 * (whole ones, except for prices), everything else unchanged.
 */
import type { ValueType } from './types.ts';

/** Is the number of memory units in one euro: money is counted in ten-thousandths. */
export const GRID = 10_000;

export function isMoneyType(type: ValueType): boolean {
  return type.kind === 'number' && type.unit['money'] === 1;
}

/**
 * Checks whether a type is rounded to whole units of the memory. Amounts and amounts per period are; prices (money/kWh)
 * keep their decimals.
 */
export function isOnGrid(type: ValueType): boolean {
  return (
    isMoneyType(type) && type.kind === 'number' && Object.keys(type.unit).every((k) => k === 'money' || PERIODS.has(k))
  );
}
const PERIODS: ReadonlySet<string> = new Set(['day', 'month', 'quarter', 'year']);

/** Returns how many units of the memory make one unit of the rule files. */
export function getMemoryScale(type: ValueType): number {
  return isMoneyType(type) ? GRID : 1;
}

/**
 * Converts a value of the rule files or of a situation to the units of the memory. Amounts are rounded; prices keep all
 * their decimals.
 */
export function toMemoryUnits(value: number, type: ValueType): number {
  return isOnGrid(type) ? toGrid(value) : value * getMemoryScale(type);
}

/** Converts euros to whole ten-thousandths. Halves are rounded away from zero. */
export function toGrid(euros: number): number {
  return Math.sign(euros) * Math.floor(Math.abs(euros) * GRID + 0.5 + 1e-6) + 0;
}
