/** Whether what the registers hold is something else than what was told, or leaves that open. */
import type { Seen } from '@recto-verso/engine';

/** `differs`: both cannot be true; `open`: what one side leaves open holds what the other says. */
export type Parting = 'same' | 'open' | 'differs';

/** @param told `null`: not known, as is `held` */
export function partingOf(told: Seen | null, held: Seen | null): 'open' | 'differs' {
  if (told === null || held === null) return 'open';
  return meet(told, held) ? 'open' : 'differs';
}

/** Days are written so that their letters have their order. */
function meet(a: Seen, b: Seen): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'date' && b.kind === 'date') return a.min <= b.max && b.min <= a.max;
  if (a.kind === 'choice' && b.kind === 'choice') return a.values.some((value) => b.values.includes(value));
  if (a.kind === 'truth' && b.kind === 'truth')
    return a.value === b.value || a.value === 'depends' || b.value === 'depends';
  return false;
}
