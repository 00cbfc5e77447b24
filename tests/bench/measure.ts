/**
 * This module measures programs that do the same task, in turn, so that anything that slows the machine slows them all.
 * It counts the processor time of this process, including garbage collection, which is more reliable than clock time on
 * a busy machine.
 */

export interface BenchSide {
  readonly name: string;
  /** Does the task once for every household. */
  readonly run: () => unknown;
}

/**
 * Is the number of rounds that are run but not counted, so that V8 has compiled the hot code, as in a service that has
 * run for a minute.
 */
const WARM = 6;

/**
 * In each round a program is run again until it has taken this many microseconds. In shorter rounds garbage is
 * collected in some rounds and not in others: for a program that takes 50 ms, half of the rounds took 50 ms and the
 * others 88 ms, and the median was random.
 */
const LEAST = 400_000;

/**
 * Returns the microseconds of processor time that each program takes for all households once. This is the median of the
 * rounds, which alternate between the programs (A B A B).
 */
export async function measureMedians(sides: readonly BenchSide[], rounds: number): Promise<readonly number[]> {
  const times: number[][] = sides.map(() => []);
  for (let round = -WARM; round < rounds; round++) {
    for (const [i, side] of sides.entries()) {
      const time = await timed(side);
      if (round >= 0) times[i]?.push(time);
    }
  }
  return times.map(computeMedian);
}

/** Returns the mean of the runs in one round, in microseconds. */
async function timed(side: BenchSide): Promise<number> {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    await side.run();
    const { user, system } = process.cpuUsage(start);
    if (user + system >= LEAST) return (user + system) / runs;
  }
}

/** Returns the median, or `NaN` when the list is empty. */
export function computeMedian(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
