/**
 * This module describes the whole interview, independent of who is asked: each screen with its ticks, what they close,
 * and its texts.
 */
import type { InterviewScreen } from '../../contract/screen.ts';
import type { Words } from '../../explain/sentences/words.ts';
import { getNewestScreenWord } from './closed-input.ts';
import { getScreenWords, describeClosing } from './screen-words.ts';

/**
 * Lists the screens in the order of the rulebook.
 * @param language the language of the screens, which may be one that the law does not have
 * @param words the texts that name the facts
 */
export function describeInterview(words: Words, language: string): readonly InterviewScreen[] {
  return words.book.rulebook.interview.map((form): InterviewScreen => {
    const { screen, together, seconds, ticks, fields } = form;
    const said = getScreenWords(form, language);
    return {
      id: screen.id,
      of: screen.of,
      together,
      closes: screen.closes.length > 0 ? getNewestScreenWord(screen) : null,
      urgent: form.urgent !== null,
      last: form.last,
      title: said.title,
      question: said.question,
      nothing: said.nothing,
      seconds,
      ticks: ticks.map(({ id, closes }) => ({
        id,
        label: said.ticks?.[id] ?? id,
        words: closes.map((one) => describeClosing(words, one, screen.of)),
      })),
      fields: fields.map(({ fact }) => ({ fact, label: words.fact(fact), question: words.question(fact) })),
    };
  });
}

/** Lists the languages in which every screen has texts. */
export function listInterviewLanguages({ book }: Words): readonly string[] {
  const [first, ...rest] = book.rulebook.interview.map((form) => Object.keys(form.words));
  return (first ?? []).filter((language) => rest.every((languages) => languages.includes(language)));
}
