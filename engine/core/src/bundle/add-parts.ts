/**
 * This module adds the crossings, and the texts of letters, to a rulebook that a browser has already opened. They are
 * fetched later, so that the first answers need not wait for them.
 */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { Crossed, CrossingBundle, CrossingTextBundle } from './crossings.ts';
import { readGraph } from './graph.ts';
import type { LetterTextBundle } from './letters.ts';
import { NO_TEXTS } from './opened.ts';

/**
 * Returns the rulebook with the crossings of a bundle and their texts in one language, in place of the crossings that
 * it had.
 */
export function insertCrossings(
  understood: Understood,
  { crossings }: CrossingBundle,
  { language, texts }: CrossingTextBundle,
): Understood {
  const crossed = readGraph(crossings) as Crossed;
  const { rulebook } = understood;
  const said = { ...(rulebook.texts[language] ?? NO_TEXTS), crossings: texts };
  return {
    ...understood,
    rules: crossed.rules,
    rulebook: { ...rulebook, crossings: crossed.crossings, texts: { ...rulebook.texts, [language]: said } },
  };
}

/**
 * Returns the rulebook with the texts of letters in one language. When the rulebook has other texts of this language
 * already, they are kept, and only the texts of the letters themselves are added.
 */
export function insertLetters(understood: Understood, { language, texts }: LetterTextBundle): Understood {
  const { rulebook } = understood;
  const known = rulebook.texts[language];
  const said =
    known === undefined ? texts : { ...known, crossings: { ...known.crossings, letters: texts.crossings.letters } };
  return { ...understood, rulebook: { ...rulebook, texts: { ...rulebook.texts, [language]: said } } };
}
