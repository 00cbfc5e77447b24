/** Values that come again in every household are made once: batches stay small in memory, and fast. */
import type { Stated } from './model.ts';

export const YES: Stated = { kind: 'truth', value: true };
export const NO: Stated = { kind: 'truth', value: false };
export const ZERO: Stated = { kind: 'range', lo: 0, hi: 0 };
const singles = new Map<string, Stated>();
const known = new Set<Stated>([YES, NO, ZERO]);

/** One value of a choice: of these there are only as many as the vocabulary has words. */
export function single(word: string): Stated {
  const there = singles.get(word);
  if (there !== undefined) return there;
  const made: Stated = { kind: 'set', values: [word] };
  singles.set(word, made);
  known.add(made);
  return made;
}

export function isShared(value: Stated): boolean {
  return known.has(value);
}
