/** How numbers of the rule files stand in memory: money in whole ten-thousandths of a euro, everything else as it is. */
import type { ValueType } from './types.ts';

/** Money is counted in whole ten-thousandths of a euro. */
export const GRID = 10_000;

export function isMoneyType(type: ValueType): boolean {
  return type.kind === 'number' && type.unit['money'] === 1;
}

/** Amounts, and amounts a period: stored on the grid. Prices (money/kWh) keep their decimals. */
export function isOnGrid(type: ValueType): boolean {
  return (
    isMoneyType(type) && type.kind === 'number' && Object.keys(type.unit).every((k) => k === 'money' || PERIODS.has(k))
  );
}
const PERIODS: ReadonlySet<string> = new Set(['day', 'month', 'quarter', 'year']);

/** How many units of memory make one unit of the rule files. */
export function scaleOf(type: ValueType): number {
  return isMoneyType(type) ? GRID : 1;
}

/** A value of the rule files or of a situation as it stands in memory: amounts on their grid, prices with all decimals. */
export function inMemory(value: number, type: ValueType): number {
  return isOnGrid(type) ? gridded(value) : value * scaleOf(type);
}

/** Euros in whole ten-thousandths. */
export function gridded(euros: number): number {
  return Math.sign(euros) * Math.floor(Math.abs(euros) * GRID + 0.5 + 1e-6) + 0;
}
