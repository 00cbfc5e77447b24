/** This module checks whether what the registers hold contradicts an answer or leaves it open. */
import type { Seen } from '@recto-verso/engine';

/**
 * `differs` means that the answer and the register cannot both be true, `open` that both can, and `same` that the
 * register holds nothing else than the answer.
 */
export type RegisterDifference = 'same' | 'open' | 'differs';

/**
 * Compares an answer with what the registers hold.
 * @param told the answer, or `null` when it is not known
 * @param held what the registers hold, or `null` when it is not known
 */
export function compareWithRegister(told: Seen | null, held: Seen | null): 'open' | 'differs' {
  if (told === null || held === null) return 'open';
  return meet(told, held) ? 'open' : 'differs';
}

/** Checks whether some value is possible on both sides. Days are ISO texts, so they can be compared as texts. */
function meet(a: Seen, b: Seen): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'date' && b.kind === 'date') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'choice' && b.kind === 'choice') return a.values.some((value) => b.values.includes(value));
  if (a.kind === 'truth' && b.kind === 'truth')
    return a.value === b.value || a.value === 'depends' || b.value === 'depends';
  return false;
}
