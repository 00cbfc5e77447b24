import { medians, type Side } from './measure.ts';
import { timeOf, type Row } from './row.ts';

/** Is the number of rounds, of which the median counts. */
export const ROUNDS = 5;

/**
 * Measures one of our programs and others, in turn. The times are divided by `count`, the number of households.
 * @param aims how many times as fast as each other program ours should be; `null` sets no aim
 */
export async function versus(
  where: string,
  ours: Side,
  others: readonly Side[],
  count: number,
  aims: readonly (number | null)[] = [],
): Promise<readonly Row[]> {
  const [own = NaN, ...times] = await medians([ours, ...others], ROUNDS);
  return others.map(({ name }, i): Row => {
    const [time, aim] = [times[i] ?? NaN, aims[i] ?? null];
    const ratio = time / own;
    return {
      what: `${ours.name}, ${where}`,
      measured: timeOf(own / count),
      against: { name, measured: timeOf(time / count), ratio },
      ...(aim === null ? {} : { aim: { says: `${aim}×`, held: ratio >= aim } }),
    };
  });
}
