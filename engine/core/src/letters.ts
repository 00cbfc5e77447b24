/**
 * This module is the entry for letters in a browser, in addition to `@recto-verso/engine/verso`. It is fetched when
 * somebody opens a letter, with the texts of the language of its recipient.
 */
import type { Compiled } from './run/compiled.ts';
import type { LetterTextBundle } from './bundle/letters.ts';
import { insertLetters } from './bundle/add-parts.ts';

export { createLetterWriter } from './ask/verso/letters.ts';
export type { LetterWriter } from './ask/verso/session.ts';
export type { LetterTextBundle } from './bundle/letters.ts';

/** Returns the opened rulebook with the texts of letters in some languages. The compiled periods stay in use. */
export function openLetters(compiled: Compiled, bundles: readonly LetterTextBundle[]): Compiled {
  const understood = bundles.reduce(insertLetters, compiled.understood);
  return { ...compiled, understood, rulebook: understood.rulebook };
}
