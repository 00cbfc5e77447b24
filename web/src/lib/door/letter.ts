/** This module shows the open letter, which the visitor prints, completes and sends; nothing is sent from here. */
import { typeset } from '@recto-verso/api/words';
import type { LetterShown, Verso } from '@recto-verso/engine';
import { OWN_NAMES, type Language } from '../languages.ts';
import type { Answers } from './answers.ts';
import type { Page } from './fields.ts';
import { describeLastDay } from './finding.ts';

export interface LetterChoice {
  readonly right: string;
  readonly divergence: string;
  readonly remedy: string;
  readonly language: Language | null;
}

export interface SheetView {
  readonly language: string;
  /** Is `false` for a translation for the reader. */
  readonly toSend: boolean;
  readonly subject: string;
  /** Between two parts of a paragraph there is a line to write on. */
  readonly paragraphs: readonly (readonly string[])[];
}

export interface LetterView {
  readonly right: string;
  readonly rightName: string;
  readonly title: string;
  readonly to: string;
  readonly lastDay: string;
  readonly languages: readonly {
    readonly value: string;
    readonly label: string;
    readonly language: Language;
    readonly chosen: boolean;
  }[];
  /**
   * The letter to send comes first, then its translation when the reader has another language. The list is empty when
   * the letter no longer fits the answers.
   */
  readonly sheets: readonly SheetView[];
}

/** The engine writes this where something is to be filled in by hand. */
const BLANK = '[…]';

export function readLetterChoice(answers: Answers): LetterChoice | null {
  const [right, divergence, remedy, language] = (answers['letter'] ?? '').split(' ');
  if (right === undefined || divergence === undefined || remedy === undefined) return null;
  return { right, divergence, remedy, language: (language as Language | undefined) ?? null };
}

/**
 * Returns the language of the letter, followed by that of the reader when it is another one.
 *
 * @param sent the languages of the administration
 */
export function chooseLetterLanguages(
  choice: LetterChoice,
  reader: Language,
  sent: readonly Language[],
): readonly Language[] {
  const wanted = [choice.language, reader].find((one) => one !== null && sent.includes(one)) ?? sent[0] ?? reader;
  return [...new Set([wanted, reader])];
}

/** @param report the verso of the right of `choice` alone, with letters in the languages of `tongues` */
export function createLetterView(
  page: Page,
  report: Verso,
  choice: LetterChoice,
  tongues: readonly Language[],
  sent: readonly Language[],
): LetterView {
  const { right, divergence, remedy: wanted } = choice;
  const remedy = report.findings.find((one) => one.divergence === divergence)?.remedies.find(({ id }) => id === wanted);
  const sheets = tongues.flatMap((tongue, place) => {
    const letter = remedy?.letters.find((one) => one.language === tongue);
    return letter === undefined ? [] : [sheetOf(page, letter, place === 0)];
  });
  const set = (text: string): string => typeset(text, page.terms);
  return {
    right,
    rightName: set(report.rights.find((one) => one.right === right)?.name ?? ''),
    title: set(remedy?.name ?? page.words.letter.title),
    to: set(remedy?.to ?? ''),
    lastDay: remedy === undefined ? '' : set(describeLastDay(page, remedy, report.date)),
    languages: sent.map((language) => ({
      value: `${right} ${divergence} ${wanted} ${language}`,
      label: OWN_NAMES[language],
      language,
      chosen: language === tongues[0],
    })),
    sheets,
  };
}

function sheetOf(page: Page, { language, toSend, subject, body }: LetterShown, first: boolean): SheetView {
  const set = (text: string): string => typeset(text, { ...page.terms, locale: language });
  return {
    language,
    toSend: toSend && first,
    subject: set(subject),
    paragraphs: body.map((text) => set(text).split(BLANK)),
  };
}
