/**
 * Timing of sides that do the same task, in turn, so that what slows the machine slows them all. What is counted is the
 * processor's time of this process, collecting garbage included: on a busy machine it says more than the clock.
 */

export interface Side {
  readonly name: string;
  /** Answers for every household once. */
  readonly run: () => unknown;
}

/** Rounds that are run and not counted: V8 compiles what is hot, as in a service that has been up for a minute. */
const WARM = 6;

/**
 * A side is run again within a round until it has taken so many microseconds. In shorter rounds garbage is collected in some
 * and not in others: one that takes 50 ms took 50 in half of them and 88 in the others, and the median was a toss.
 */
const LEAST = 400_000;

/** Microseconds of processor time that each side takes for all households once: the median of the rounds, A B A B. */
export async function medians(sides: readonly Side[], rounds: number): Promise<readonly number[]> {
  const times: number[][] = sides.map(() => []);
  for (let round = -WARM; round < rounds; round++) {
    for (const [i, side] of sides.entries()) {
      const time = await timed(side);
      if (round >= 0) times[i]?.push(time);
    }
  }
  return times.map(middle);
}

/** The mean of the runs of one round, in microseconds. */
async function timed(side: Side): Promise<number> {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    await side.run();
    const { user, system } = process.cpuUsage(start);
    if (user + system >= LEAST) return (user + system) / runs;
  }
}

/** The median. */
export function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
