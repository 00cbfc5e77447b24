/**
 * Letters for a browser, beside `@recto-verso/engine/verso`: fetched when somebody opens one, with the words of the language
 * of whoever it is sent to.
 */
import type { Compiled } from './evaluate/compiled.ts';
import type { LetterTextBundle } from './rulebook/bundle/letters.ts';
import { withLetters } from './rulebook/bundle/added.ts';

export { lettersIn } from './patch/verso/letters.ts';
export type { LetterWriter } from './patch/verso/session.ts';
export type { LetterTextBundle } from './rulebook/bundle/letters.ts';

/** The opened rulebook with the words of letters in some languages; what was made for its periods goes on. */
export function openLetters(compiled: Compiled, bundles: readonly LetterTextBundle[]): Compiled {
  const understood = bundles.reduce(withLetters, compiled.understood);
  return { ...compiled, understood, rulebook: understood.rulebook };
}
