/** The first page of the analysts' door: every scenario with its question, and what it came to where that is known. */
import type { Simulations } from '@recto-verso/api';
import { fill, longDate, typesetAll } from '@recto-verso/api/words';
import { scenarioAddress } from './place.ts';
import type { SaidSimulation } from './said.ts';
import { sentenceOf } from './result.ts';

export interface LibraryCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly href: string;
  /** What it came to, as a sentence. */
  readonly sentence: string | null;
  readonly when: string;
  readonly isUnlawful: boolean;
}

export function libraryOf(said: SaidSimulation, simulations: Simulations, home: string): readonly LibraryCard[] {
  const { words, language, numbers, terms } = said;
  const cards = simulations.book.scenarios.map(({ id, title, question, unlawful }): LibraryCard => {
    const result = simulations.published(id);
    return {
      id,
      title: title[language],
      question: question[language],
      href: scenarioAddress(home, id),
      sentence: result === null ? null : sentenceOf(said, result),
      when:
        result === null
          ? words.notRun
          : fill(words.lastRun, { n: numbers.whole(result.homes.run), date: longDate(result.date, terms) }),
      isUnlawful: unlawful !== null,
    };
  });
  return typesetAll(cards, terms);
}
