/** Shares as whole numbers of a hundred: they are those that come nearest, and together they are a hundred. */

/**
 * @param values none below zero
 * @returns all zero where all values are
 */
export function ofHundred(values: readonly number[]): readonly number[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  if (all <= 0) return values.map(() => 0);
  const exact = values.map((value) => (100 * value) / all);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, value) => sum + value, 0);
  // Those that lost most by being cut get what is left; among equals the first.
  const order = exact
    .map((value, i) => ({ i, cut: value - Math.floor(value) }))
    .sort((a, b) => b.cut - a.cut || a.i - b.i);
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
