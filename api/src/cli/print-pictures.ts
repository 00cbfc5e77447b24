/**
 * This module holds what the parts of a printed verso share: sections, facts that differ, and the conditions on which
 * the two pictures of a household (as it lives, and as the registers hold it) differ.
 */
import type { Rulebook, Verso } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { fillTemplate, formatSeen, createSpeech, WORDS, type Speech } from '../words/index.ts';
import { VERSO_WORDS, type VersoWords } from '../words/verso/index.ts';
import { VERDICT_MARKS } from './print-right.ts';

/**
 * Holds the texts of a verso (`say`), and a function that returns the texts and labels for one right, or for no right
 * in particular (`speak`).
 */
export interface VersoPrinting {
  readonly say: VersoWords;
  readonly speak: (right: string | null) => Speech;
}

export type PrintedRightVerso = Verso['rights'][number];
export type PrintedFactDifference = Verso['picture'][number];

export function createVersoPrinting(rulebook: Rulebook, language: Language): VersoPrinting {
  return {
    say: VERSO_WORDS[language],
    speak: (right) => createSpeech(rulebook, language, WORDS[language], right),
  };
}

export function formatSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, '─'.repeat(title.length), ...lines].join('\n');
}

export type Shows = Verso['findings'][number]['shows'];

export function formatFactDifference(
  { fact, of, label, from, to, holder }: PrintedFactDifference,
  { say, speak }: VersoPrinting,
  shows: Shows = 'base',
): string {
  const speech = speak(null);
  const text = (value: PrintedFactDifference['to']) =>
    value === null ? speech.words.unknown : formatSeen(value, fact, speech);
  const differs = shows === 'line' ? say.beside : say.difference;
  const told = fillTemplate(from === null ? say.addition : differs, { of, label, from: text(from), to: text(to) });
  return holder === null ? `${told}.` : `${told} (${fillTemplate(say.heldBy, { holder })}).`;
}

/** Prints the conditions on which two pictures differ, each with its verdict and its sentence in both pictures. */
export function formatDifferingConditions(
  list: PrintedRightVerso['official']['leaves'],
  { say, speak }: VersoPrinting,
  shows: Shows = 'base',
): readonly string[] {
  if (list.length === 0) return [];
  const { colon } = speak(null).words;
  return [
    `    ${say.partsAt}${colon.trimEnd()}`,
    ...list.flatMap((leaf) => [
      `      ${VERDICT_MARKS[leaf.before]} ${say.lived}${colon}${leaf.sentences.before}`,
      `      ${VERDICT_MARKS[leaf.after]} ${shows === 'line' ? say.across : say.held}${colon}${leaf.sentences.after}`,
    ]),
  ];
}
