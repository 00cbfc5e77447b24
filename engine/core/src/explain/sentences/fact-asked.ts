/** This module puts a fact into words for somebody who may be asked for it. */
import type { Missing } from '../../contract/answer.ts';
import type { Words } from './words.ts';

/** Returns a fact or a list of a person, of a thing or of the home, with its label and its question. */
export function askFact(words: Words, fact: string, of: string): Pick<Missing, 'fact' | 'of' | 'label' | 'question'> {
  return { fact, of, label: words.fact(fact), question: words.question(fact) };
}

/**
 * Returns lists and ties that may matter, without values that were tried. Each person is named once for all family
 * relations.
 */
export function askItems(
  words: Words,
  items: readonly { readonly fact: string; readonly of: string }[],
): readonly Missing[] {
  const byName = new Map(items.map(({ fact, of }) => [`${fact} ${of}`, askFact(words, fact, of)]));
  return [...byName.values()].map((asked) => ({ ...asked, tried: [], decisive: false }));
}
