/** This module checks whether what the registers hold contradicts an answer or leaves it open. */
import type { Seen } from '@recto-verso/engine';

/**
 * `differs` means that both cannot be true; `open` means that what one side leaves open includes what the other says.
 */
export type RegisterDifference = 'same' | 'open' | 'differs';

/**
 * Compares an answer with what the registers hold.
 * @param told the answer; `null` when it is not known, and so is `held`
 */
export function compareWithRegister(told: Seen | null, held: Seen | null): 'open' | 'differs' {
  if (told === null || held === null) return 'open';
  return meet(told, held) ? 'open' : 'differs';
}

/** Days are ISO texts, so they can be compared as texts. */
function meet(a: Seen, b: Seen): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'date' && b.kind === 'date') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'choice' && b.kind === 'choice') return a.values.some((value) => b.values.includes(value));
  if (a.kind === 'truth' && b.kind === 'truth')
    return a.value === b.value || a.value === 'depends' || b.value === 'depends';
  return false;
}
