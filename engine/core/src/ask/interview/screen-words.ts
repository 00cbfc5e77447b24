/** This module returns the texts of a screen, and of the facts and things that it closes. */
import type { Closing, ScreenForm, ScreenWords } from '../../rulebook/interview/screen.ts';
import type { ScreenWord } from '../../contract/screen.ts';
import type { Words } from '../../explain/sentences/words.ts';

/**
 * Returns the texts of a screen. The loader refuses a screen without texts; if they are missing nevertheless, its name
 * is shown.
 */
export function getScreenWords({ words, screen: { id } }: ScreenForm, language: string): ScreenWords {
  return words[language] ?? { title: id, question: id, nothing: id, ticks: {} };
}

/** @param of the scope of the screen, `person` or `home` */
export function describeClosing(words: Words, closing: Closing, of: string): ScreenWord {
  const { kind, name, value } = closing;
  const label = kind === 'thing' ? words.thing(name) : words.fact(getClosedFactId(closing, of));
  return { kind, name, label, closed: value };
}

/**
 * Returns the id of the fact or the kind of thing that is closed, as questions name it.
 * @param of `home`, or any other word for a person
 */
export function getClosedFactId({ kind, name }: Closing, of: string): string {
  if (kind === 'receipt') return `gets.${name}`;
  return kind === 'fact' && of === 'home' ? `home.${name}` : name;
}
