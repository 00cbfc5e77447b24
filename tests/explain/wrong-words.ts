/**
 * This module finds errors in a sentence that is written in each language: it is empty, is a key, has an unfilled
 * placeholder, is the same as in another language, or is in another language.
 */
import { LANGUAGES } from './cases.ts';
import { findOtherLanguage } from './other-language.ts';

/** Is the number of words from which on a sentence cannot be the same in two languages. */
const LONG = 4;

/**
 * Returns a message for each error in the sentences.
 * @param said the sentences in the order of the languages
 */
export function findWrongWords(id: string, said: readonly string[]): readonly string[] {
  const key = id.slice(id.lastIndexOf('.') + 1);
  return said.flatMap((sentence, i) => {
    const language = LANGUAGES[i] ?? '';
    const at = `${id} in ${language}: "${sentence}"`;
    // A node without a name has no sentence in any language.
    if (sentence === '') return said.every((other) => other === '') ? [] : [`${at} is empty`];
    const twin = said.findIndex((other, j) => j < i && other === sentence);
    const other = findOtherLanguage(language, sentence);
    return [
      ...(sentence === key || !/\s/.test(sentence.trim()) ? [`${at} is a key`] : []),
      ...(/[{}]|undefined|NaN|Infinity|[a-z]_[a-z]/.test(sentence) ? [`${at} has a hole or a key`] : []),
      ...(twin >= 0 && sentence.split(/\s+/).length >= LONG ? [`${at} as in ${LANGUAGES[twin] ?? ''}`] : []),
      ...(other === null ? [] : [`${at} is in ${other}`]),
    ];
  });
}
