/** This module writes the lines of a right on a page: its amounts, and what would turn it when it is not certain. */
import {
  capitalizeText,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatUnless,
  type Speech,
} from '@recto-verso/api/words';
import type { AnswerLine, RightAnswer } from '@recto-verso/engine';
import { findOtherPerson } from './asking.ts';

export interface AmountLine {
  readonly kind: 'pays' | 'saves' | 'costs' | 'tells';
  readonly title: string;
  readonly label: string;
  readonly value: string;
  /** Says since when the newest figure of the amount has been in force; it is empty when the amount uses no figure. */
  readonly since: string;
  /**
   * Is `true` for what the right pays or saves, when something is known of it. Where there is room for one amount only,
   * the first of these is shown, so that nobody takes a fee for a benefit.
   */
  readonly leads: boolean;
}

export function listAmountLines(right: RightAnswer, speech: Speech): readonly AmountLine[] {
  const kinds = ['pays', 'saves', 'costs', 'tells'] as const;
  return kinds.flatMap((kind) =>
    right[kind].map((line: AnswerLine) => {
      // A `tells` line is not a payment, so the period "once" has no meaning for it.
      const value = formatLineAmount(
        kind === 'tells' && line.period === 'once' ? { ...line, period: null } : line,
        speech,
      );
      const leads = (kind === 'pays' || kind === 'saves') && value !== speech.words.unknown;
      const { words } = speech;
      const since = line.asOf === null ? '' : fillTemplate(words.figuresOf, { date: formatLongDate(line.asOf, words) });
      return { kind, title: words.lines[kind], label: line.label, value, since, leads };
    }),
  );
}

/** Lists what would turn a right that is likely or unlikely. The person is named unless it is the first one. */
export function listUnlessLines({ unless = [] }: RightAnswer, speech: Speech): readonly string[] {
  const lines = unless.map((one) => {
    const said = formatUnless(one, speech);
    return findOtherPerson(one.of) === null ? said : `${speech.label('', one.of)}${speech.words.colon}${said}`;
  });
  return [...new Set(lines.map(capitalizeText))];
}
