/**
 * This module holds values that occur in nearly every household. Each is created once, which keeps batches fast and
 * small in memory.
 */
import type { Stated } from './model.ts';

export const YES: Stated = { kind: 'truth', value: true };
export const NO: Stated = { kind: 'truth', value: false };
export const ZERO: Stated = { kind: 'range', lo: 0, hi: 0 };
const singles = new Map<string, Stated>();
const known = new Set<Stated>([YES, NO, ZERO]);

/**
 * Returns the one shared object for a set with a single word. There are only as many of these objects as there are
 * different words.
 */
export function getSingleChoice(word: string): Stated {
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
