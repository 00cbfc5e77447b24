/**
 * This module finds the price level on a day: that of its year, or of the last earlier year that is known. When no
 * earlier year is known, it is that of the first known year, and 1 when no year is known at all.
 */
import { CALENDAR } from '@recto-verso/engine/values';

export function findPriceLevel(prices: ReadonlyMap<number, number>, date: number): number {
  const years = [...prices.keys()].sort((a, b) => a - b);
  const nearest = years.findLast((year) => year <= CALENDAR.year(date)) ?? years[0];
  return nearest === undefined ? 1 : (prices.get(nearest) ?? 1);
}
