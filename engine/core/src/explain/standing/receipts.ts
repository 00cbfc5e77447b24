/**
 * This module lists what the second run assumes of a right itself: that nobody receives it yet. Whoever receives it has
 * nothing to ask for, so that nothing is lost where the assumption does not hold.
 */
import type { Trials } from '../trials/trials.ts';
import type { Guess } from './guess.ts';
import type { AssumableFact } from './guesses.ts';

/**
 * Returns a guess for each person of whom nobody told whether he receives the right.
 * @param receipt the name of the receipt of the right
 */
export function listReceiptGuesses(receipt: string, open: readonly AssumableFact[], trials: Trials): readonly Guess[] {
  const id = `gets.${receipt}`;
  return open
    .filter(({ subject }) => subject.fact === id && trials.current(subject).lo === 0)
    .map(({ subject }): Guess => {
      const candidate = { lo: 0, hi: 0, value: { kind: 'truth', value: 'no' } } as const;
      return { fill: { subject, candidate }, because: 'received', exceptions: 0, premises: [] };
    });
}
