import { measureMedians, type BenchSide } from './measure.ts';
import { formatTime, type BenchRow } from './row.ts';

/** Is the number of rounds, of which the median counts. */
export const BENCH_ROUNDS = 5;

/**
 * Measures one of our programs and others, in turn. The times are divided by `count`, the number of households.
 * @param aims how many times as fast as each other program ours should be; `null` sets no aim
 */
export async function compareSides(
  where: string,
  ours: BenchSide,
  others: readonly BenchSide[],
  count: number,
  aims: readonly (number | null)[] = [],
): Promise<readonly BenchRow[]> {
  const [own = NaN, ...times] = await measureMedians([ours, ...others], BENCH_ROUNDS);
  return others.map(({ name }, i): BenchRow => {
    const [time, aim] = [times[i] ?? NaN, aims[i] ?? null];
    const ratio = time / own;
    return {
      what: `${ours.name}, ${where}`,
      measured: formatTime(own / count),
      against: { name, measured: formatTime(time / count), ratio },
      ...(aim === null ? {} : { aim: { says: `${aim}×`, held: ratio >= aim } }),
    };
  });
}
