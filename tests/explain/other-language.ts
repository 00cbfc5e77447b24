/**
 * This module detects a sentence that was left in another language. It counts small words, of which each language has
 * its own.
 */

import type { InEachLanguage } from '../../engine/core/src/values/languages.ts';

/**
 * Lists small words of each language, and no word twice. Words that two languages share are left out, and so are words
 * that occur in names of schemes (`Be Home`).
 */
const SMALL_WORDS: InEachLanguage<string> = {
  fr: 'le la les un une est sont vous votre vos dans pour sur avec qui que ou et aux ne se ce cette par plus sans elle il ils être avez avoir deux leur',
  nl: 'het een van niet voor op met u uw zijn bij ook dan wordt worden heeft naar maar geen deze dit uit te aan zich werd hij zij ze hebt bent iemand welke',
  de: 'der das und ist nicht für mit sie ihr ihre ein eine einer im von zu den dem auf oder wird sind nach bei wer wenn keine kein sich auch haben hat jemand',
  en: 'the and are your you not for with to or from by who that this has have no at they whose which',
};

const owners = new Map(
  Object.entries(SMALL_WORDS).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);

/** Matches a whole word, or an elided form such as `l'` before a word, which is French. */
const ELIDED_OR_WHOLE = /(?<!\p{L})(?:[ldnj]|qu)['’](?=\p{L})|\p{L}+/gu;

/**
 * Returns the language other than `own` with the most small words in the sentence, or `null` when `own` has at least as
 * many.
 */
export function findOtherLanguage(own: string, sentence: string): string | null {
  const counts = new Map<string, number>();
  for (const word of sentence.toLowerCase().match(ELIDED_OR_WHOLE) ?? []) {
    const language = /['’]$/u.test(word) ? 'fr' : owners.get(word);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].filter(([language]) => language !== own).sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > (counts.get(own) ?? 0) ? most[0] : null;
}
