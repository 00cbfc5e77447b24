/** What the senders saw, in figures. */
import type { Attacked } from './hostile.ts';
import type { Seen } from './ordinary.ts';

/** @returns `NaN` of nothing */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function medianOf(seen: readonly Seen[]): number {
  return quantile(times(seen), 0.5);
}

/** Whoever is not answered waits for ever, though it may learn so at once. */
export function times(seen: readonly Seen[]): readonly number[] {
  return seen.map(({ milliseconds, status }) => (status === null ? Infinity : milliseconds));
}

/** So many attacks are named of those that ran while somebody waited. */
const NAMED = 4;

/** The request that waited longest, with the attacks that ran while it did. */
export function worstOf(seen: readonly Seen[], attacked: readonly Attacked[]): string {
  const [worst] = [...seen].sort((a, b) => b.milliseconds - a.milliseconds);
  if (worst === undefined) return 'nothing was asked';
  const { kind, at, milliseconds } = worst;
  const ran = attacked.filter(({ from, to }) => from < at + milliseconds && to > at).map(({ attack }) => attack);
  const during = ran.length <= NAMED ? ran : [...ran.slice(0, NAMED), `and ${ran.length - NAMED} after these`];
  return `${shown(milliseconds)} ms for "${kind}", during: ${during.join('; ')}`;
}

/** Milliseconds, as they are printed. */
export function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}
