/** The whole interview, whoever is asked: each screen with its ticks, what they close, and its words. */
import type { InterviewScreen } from '../../contract/screen.ts';
import type { Words } from '../../explain/sentences/words.ts';
import { newestWord } from './closed-input.ts';
import { saidOf, wordOf } from './words-of.ts';

/**
 * In the order of the rulebook.
 * @param language of the screens, which may be one more than those of the law
 * @param words name the facts
 */
export function interviewOf(words: Words, language: string): readonly InterviewScreen[] {
  return words.book.rulebook.interview.map((form): InterviewScreen => {
    const { screen, together, seconds, ticks, fields } = form;
    const said = saidOf(form, language);
    return {
      id: screen.id,
      of: screen.of,
      together,
      closes: screen.closes.length > 0 ? newestWord(screen) : null,
      urgent: form.urgent !== null,
      last: form.last,
      title: said.title,
      question: said.question,
      nothing: said.nothing,
      seconds,
      ticks: ticks.map(({ id, closes }) => ({
        id,
        label: said.ticks?.[id] ?? id,
        words: closes.map((one) => wordOf(words, one, screen.of)),
      })),
      fields: fields.map(({ fact }) => ({ fact, label: words.fact(fact), question: words.question(fact) })),
    };
  });
}

/** The languages in which each screen has words. */
export function interviewLanguages({ book }: Words): readonly string[] {
  const [first, ...rest] = book.rulebook.interview.map((form) => Object.keys(form.words));
  return (first ?? []).filter((language) => rest.every((languages) => languages.includes(language)));
}
