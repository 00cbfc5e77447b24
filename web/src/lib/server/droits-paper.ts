/**
 * This module collects the texts that the results of `/droits` show besides the law, and makes the address of the page
 * of codes.
 */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { ResultsAsked } from '../droits/results/view.ts';
import type { Language } from '../languages.ts';
import { RESULT_WORDS } from '../words/droits-results/index.ts';
import { listFirstChanges, listLifeChanges } from '../droits/beside/changes.ts';
import { openPageService } from './service.ts';

/**
 * Returns the texts of the results and the events of life that are shown first.
 * @param codes address of the page that opens codes, with its host
 */
export async function loadResultsAsked(language: Language, codes: string): Promise<ResultsAsked> {
  const changes = listLifeChanges((await openPageService()).words(language), WORDS[language]);
  return {
    words: typesetAll(RESULT_WORDS[language], WORDS[language]),
    codes,
    changes: listFirstChanges(changes),
  };
}

export function formatCodeAddress(home: string): string {
  return `${home}/droits/code`;
}
