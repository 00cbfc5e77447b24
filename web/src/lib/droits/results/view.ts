/** The results of `/droits`: a pure function of the answer of the engine, the same on the server and in the browser. */
import type { Answer } from '@recto-verso/engine';
import type { Page } from '../../door/fields.ts';
import { resultsOf, type Results } from '../../door/results.ts';

export interface DroitsResults {
  readonly results: Results;
}

/** @param page with the answers and the words of the language */
export function droitsResults(page: Page, answer: Answer): DroitsResults {
  return { results: resultsOf(page, answer) };
}
