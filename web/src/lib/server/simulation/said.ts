/** Everything that a page of the analysts' door speaks with. */
import { typesetAll, WORDS, type Words as Terms } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { Language } from '../../languages.ts';
import { SIMULATION_WORDS, type SimulationWords } from '../../words/simulation/index.ts';
import { numbersIn, type Numbers } from './numbers.ts';

export interface SaidSimulation {
  readonly language: Language;
  readonly words: SimulationWords;
  readonly terms: Terms;
  readonly rules: RuleWords;
  readonly numbers: Numbers;
}

export function saidSimulation(language: Language, rules: RuleWords): SaidSimulation {
  const terms = WORDS[language];
  const words = typesetAll(SIMULATION_WORDS[language], terms);
  return { language, words, terms, rules, numbers: numbersIn(terms, words) };
}
