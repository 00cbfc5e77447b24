/**
 * Letters for a browser, beside `@recto-verso/engine/verso`: fetched when somebody opens one, with the words of the language
 * of whoever it is sent to.
 */
import type { Compiled } from './run/compiled.ts';
import type { LetterTextBundle } from './bundle/letters.ts';
import { withLetters } from './bundle/added.ts';

export { lettersIn } from './ask/verso/letters.ts';
export type { LetterWriter } from './ask/verso/session.ts';
export type { LetterTextBundle } from './bundle/letters.ts';

/** The opened rulebook with the words of letters in some languages; what was made for its periods goes on. */
export function openLetters(compiled: Compiled, bundles: readonly LetterTextBundle[]): Compiled {
  const understood = bundles.reduce(withLetters, compiled.understood);
  return { ...compiled, understood, rulebook: understood.rulebook };
}
