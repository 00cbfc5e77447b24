/** Holds all texts and formats that a page for analysts uses. */
import { typesetAll, WORDS, type AnswerWords as Terms } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { Notes } from '@recto-verso/population/scenarios';
import type { Language } from '../../languages.ts';
import { SIMULATION_WORDS, type SimulationWords } from '../../words/simulation/index.ts';
import type { SimulationNote } from '../../simulation/view.ts';
import { translateNote } from './engine.ts';
import { createNumbers, type Numbers } from './numbers.ts';

export interface SimulationTexts {
  readonly language: Language;
  readonly words: SimulationWords;
  readonly terms: Terms;
  readonly rules: RuleWords;
  readonly numbers: Numbers;
  readonly notes: Notes;
}

export function loadSimulationTexts(language: Language, rules: RuleWords, notes: Notes): SimulationTexts {
  const terms = WORDS[language];
  const words = typesetAll(SIMULATION_WORDS[language], terms);
  return { language, words, terms, rules, numbers: createNumbers(terms, words), notes };
}

/**
 * Joins notes of the scenarios to one text. Each note is in the language of the page if it is translated, else in
 * English. `lang` is the language of the first note that is in another language than the page, else `null`.
 * @param sentences notes in English, as the scenarios have them; empty ones are left out
 */
export function joinNotes(
  { notes, language }: Pick<SimulationTexts, 'notes' | 'language'>,
  sentences: readonly string[],
): SimulationNote {
  const all = sentences.filter((one) => one !== '').map((one) => translateNote(notes, language, one));
  const other = all.find((one) => one.language !== language);
  return {
    text: all
      .map(({ text }) => text)
      .join('. ')
      .replaceAll('..', '.'),
    lang: other?.language ?? null,
  };
}
