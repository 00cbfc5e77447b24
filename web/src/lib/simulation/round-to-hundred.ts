/** This module rounds shares to whole numbers that add up to one hundred. */

/**
 * Rounds by the method of the largest remainder.
 * @param values values of zero or more
 * @returns whole numbers with the sum 100, or zeros when all values are zero
 */
export function roundToHundred(values: readonly number[]): readonly number[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  if (all <= 0) return values.map(() => 0);
  const exact = values.map((value) => (100 * value) / all);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, value) => sum + value, 0);
  // The values that were rounded down most get the remaining units; among equal ones the first does.
  const order = exact
    .map((value, i) => ({ i, cut: value - Math.floor(value) }))
    .sort((a, b) => b.cut - a.cut || a.i - b.i);
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
