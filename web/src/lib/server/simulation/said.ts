/** Holds all texts and formats that a page for analysts uses. */
import { typesetAll, WORDS, type Words as Terms } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { Notes } from '@recto-verso/population/scenarios';
import type { Language } from '../../languages.ts';
import { SIMULATION_WORDS, type SimulationWords } from '../../words/simulation/index.ts';
import type { Note } from '../../simulation/view.ts';
import { noteIn } from './engine.ts';
import { numbersIn, type Numbers } from './numbers.ts';

export interface SaidSimulation {
  readonly language: Language;
  readonly words: SimulationWords;
  readonly terms: Terms;
  readonly rules: RuleWords;
  readonly numbers: Numbers;
  readonly notes: Notes;
}

export function saidSimulation(language: Language, rules: RuleWords, notes: Notes): SaidSimulation {
  const terms = WORDS[language];
  const words = typesetAll(SIMULATION_WORDS[language], terms);
  return { language, words, terms, rules, numbers: numbersIn(terms, words), notes };
}

/**
 * Joins notes of the scenarios in the language of the page, as far as they are translated.
 * @param sentences notes in English, as the scenarios have them; empty ones are left out
 */
export function noted(
  { notes, language }: Pick<SaidSimulation, 'notes' | 'language'>,
  sentences: readonly string[],
): Note {
  const all = sentences.filter((one) => one !== '').map((one) => noteIn(notes, language, one));
  const other = all.find((one) => one.language !== language);
  return {
    text: all
      .map(({ text }) => text)
      .join('. ')
      .replaceAll('..', '.'),
    lang: other?.language ?? null,
  };
}
