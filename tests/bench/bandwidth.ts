/**
 * This module measures how fast this machine moves memory. No program that reads the facts of many households can be
 * faster.
 */
import { measureMedians, type BenchSide } from './measure.ts';

/** Is the number of bytes that are copied at a time, which is more than any cache holds. */
const BYTES = 256 * 1024 * 1024;
const ROUNDS = 5;

/** Returns how many bytes are read and written in a microsecond of processor time, as the median of the rounds. */
export async function measureBandwidth(): Promise<number> {
  const [from, to] = [new Uint8Array(BYTES).fill(1), new Uint8Array(BYTES)];
  const copied: BenchSide = { name: 'memory', run: () => to.set(from) };
  const [time = NaN] = await measureMedians([copied], ROUNDS);
  return (2 * BYTES) / time;
}
