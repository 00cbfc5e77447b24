/** Returns the price level on a day: that of its year, or of the last earlier year that is known. */
import { CALENDAR } from '@recto-verso/engine/values';

export function findPriceLevel(prices: ReadonlyMap<number, number>, date: number): number {
  const years = [...prices.keys()].sort((a, b) => a - b);
  const nearest = years.findLast((year) => year <= CALENDAR.year(date)) ?? years[0];
  return nearest === undefined ? 1 : (prices.get(nearest) ?? 1);
}
