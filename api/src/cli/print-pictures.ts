/**
 * This module holds what the parts of a printed verso share: sections, facts that differ, and the conditions on which
 * two pictures differ.
 */
import type { Rulebook, Verso } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { fill, seen, speechOf, WORDS, type Speech } from '../words/index.ts';
import { VERSO_WORDS, type VersoWords } from '../words/verso/index.ts';
import { MARKS } from './print-right.ts';

/** This type holds the texts of a verso, and the labels of values by the right to which they belong. */
export interface Saying {
  readonly say: VersoWords;
  readonly speak: (right: string | null) => Speech;
}

export type RightVerso = Verso['rights'][number];
export type Difference = Verso['picture'][number];

export function sayingIn(rulebook: Rulebook, language: Language): Saying {
  return {
    say: VERSO_WORDS[language],
    speak: (right) => speechOf(rulebook, language, WORDS[language], right),
  };
}

export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, '─'.repeat(title.length), ...lines].join('\n');
}

export type Shows = Verso['findings'][number]['shows'];

export function differenceText(
  { fact, of, label, from, to, holder }: Difference,
  { say, speak }: Saying,
  shows: Shows = 'base',
): string {
  const speech = speak(null);
  const text = (value: Difference['to']) => (value === null ? speech.words.unknown : seen(value, fact, speech));
  const differs = shows === 'line' ? say.beside : say.difference;
  const told = fill(from === null ? say.addition : differs, { of, label, from: text(from), to: text(to) });
  return holder === null ? `${told}.` : `${told} (${fill(say.heldBy, { holder })}).`;
}

/** Prints the conditions on which two pictures differ, each with its value in both pictures. */
export function leaves(
  list: RightVerso['official']['leaves'],
  { say, speak }: Saying,
  shows: Shows = 'base',
): readonly string[] {
  if (list.length === 0) return [];
  const { colon } = speak(null).words;
  return [
    `    ${say.partsAt}${colon.trimEnd()}`,
    ...list.flatMap((leaf) => [
      `      ${MARKS[leaf.before]} ${say.lived}${colon}${leaf.sentences.before}`,
      `      ${MARKS[leaf.after]} ${shows === 'line' ? say.across : say.held}${colon}${leaf.sentences.after}`,
    ]),
  ];
}
