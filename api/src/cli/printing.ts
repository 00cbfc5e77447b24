/** This module holds what several commands look up: a right by its id or name, and the texts of a language. */
import type { Right, Rulebook } from '@recto-verso/engine';
import { didYouMean } from '@recto-verso/engine/rulebook';
import { DEFAULT_LANGUAGE, type Language } from '../contract/request.ts';
import { LAW_WORDS, type LawWords } from '../words/law/index.ts';
import { WORDS, type AnswerWords } from '../words/index.ts';
import { CommandFailure } from './failure.ts';

/**
 * Returns the right that has this id or name.
 * @throws CommandFailure with a message that suggests a similar id, or lists the first known ids when none is similar
 */
export function findRightOrFail(rulebook: Rulebook, id: string): Right {
  const right = rulebook.rights.find((one) => one.id === id || one.name === id);
  if (right !== undefined) return right;
  const known = rulebook.rights.map((one) => one.id);
  throw new CommandFailure(
    `"${id}" is no right of this rulebook. ${didYouMean(id, known, 'Write the id of a right.')}`,
  );
}

export interface Printing {
  readonly language: Language;
  readonly words: AnswerWords;
  readonly law: LawWords;
}

export function createPrinting(language: Language = DEFAULT_LANGUAGE): Printing {
  return { language, words: WORDS[language], law: LAW_WORDS[language] };
}
