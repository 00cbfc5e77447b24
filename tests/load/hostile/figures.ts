/** This module computes figures about the requests of the ordinary senders, and formats them. */
import type { Attacked } from './hostile.ts';
import type { ObservedRequest } from './ordinary.ts';

/** Returns the value below which the given share (0 to 1) of the numbers lies, or `NaN` for an empty list. */
export function computeQuantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function computeMedianWait(seen: readonly ObservedRequest[]): number {
  return computeQuantile(listWaitingTimes(seen), 0.5);
}

/**
 * Lists the waiting times in milliseconds. A request without an answer counts as waiting for ever, even where it failed
 * at once.
 */
export function listWaitingTimes(seen: readonly ObservedRequest[]): readonly number[] {
  return seen.map(({ milliseconds, status }) => (status === null ? Infinity : milliseconds));
}

/** At most this many attacks are named among those that ran during a wait. */
const NAMED = 4;

/** Describes the request that waited longest, with the attacks that ran meanwhile. */
export function describeLongestWait(seen: readonly ObservedRequest[], attacked: readonly Attacked[]): string {
  const [worst] = [...seen].sort((a, b) => b.milliseconds - a.milliseconds);
  if (worst === undefined) return 'nothing was asked';
  const { kind, at, milliseconds } = worst;
  const ran = attacked.filter(({ from, to }) => from < at + milliseconds && to > at).map(({ attack }) => attack);
  const during = ran.length <= NAMED ? ran : [...ran.slice(0, NAMED), `and ${ran.length - NAMED} after these`];
  return `${formatMilliseconds(milliseconds)} ms for "${kind}", during: ${during.join('; ')}`;
}

/** Formats milliseconds, with one decimal below ten and with none otherwise. */
export function formatMilliseconds(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}
