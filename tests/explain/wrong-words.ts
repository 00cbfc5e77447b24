/** What is wrong with a sentence that is said in each language: empty, a key, a hole, or left in another language. */
import { LANGUAGES } from './cases.ts';
import { otherLanguageIn } from './other-language.ts';

/** Sentences so long that they cannot be the same in two languages. */
const LONG = 4;

/** @param said in the order of the languages */
export function wrongWith(id: string, said: readonly string[]): readonly string[] {
  const key = id.slice(id.lastIndexOf('.') + 1);
  return said.flatMap((sentence, i) => {
    const language = LANGUAGES[i] ?? '';
    const at = `${id} in ${language}: "${sentence}"`;
    // A node without a name has a sentence in no language.
    if (sentence === '') return said.every((other) => other === '') ? [] : [`${at} is empty`];
    const twin = said.findIndex((other, j) => j < i && other === sentence);
    const other = otherLanguageIn(language, sentence);
    return [
      ...(sentence === key || !/\s/.test(sentence.trim()) ? [`${at} is a key`] : []),
      ...(/[{}]|undefined|NaN|Infinity|[a-z]_[a-z]/.test(sentence) ? [`${at} has a hole or a key`] : []),
      ...(twin >= 0 && sentence.split(/\s+/).length >= LONG ? [`${at} as in ${LANGUAGES[twin] ?? ''}`] : []),
      ...(other === null ? [] : [`${at} is in ${other}`]),
    ];
  });
}
