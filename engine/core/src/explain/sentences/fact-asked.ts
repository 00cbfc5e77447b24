/** This module puts a fact into words for somebody who may be asked for it. */
import type { Missing } from '../../contract/answer.ts';
import type { Words } from './words.ts';

/** Returns a fact or a list of a person, of a thing or of the home, with its label and its question. */
export function askFact(words: Words, fact: string, of: string): Pick<Missing, 'fact' | 'of' | 'label' | 'question'> {
  return { fact, of, label: words.fact(fact), question: words.question(fact) };
}
