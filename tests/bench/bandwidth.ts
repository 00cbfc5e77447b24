/** How fast this machine moves memory: the floor under whatever goes through the facts of many households. */
import { medians, type Side } from './measure.ts';

/** More than any cache holds. */
const BYTES = 256 * 1024 * 1024;
const ROUNDS = 5;

/** Bytes that are read and written in a microsecond of the processor: the median of the rounds. */
export async function bandwidth(): Promise<number> {
  const [from, to] = [new Uint8Array(BYTES).fill(1), new Uint8Array(BYTES)];
  const copied: Side = { name: 'memory', run: () => to.set(from) };
  const [time = NaN] = await medians([copied], ROUNDS);
  return (2 * BYTES) / time;
}
