/**
 * This module formats the numbers of a population: as whole numbers where they are counted exactly, and with three
 * significant digits where they are read at a glance.
 */
import { fillTemplate, type AnswerWords as Terms } from '@recto-verso/api/words';
import type { Hidden } from '../../simulation/cell.ts';
import type { SimulationWords } from '../../words/simulation/index.ts';

export interface Numbers {
  readonly whole: (value: number) => string;
  /** Formats a whole number with its sign; zero has none. */
  readonly signed: (value: number) => string;
  readonly glance: (value: number) => string;
  readonly euros: (value: number) => string;
  readonly signedEuros: (value: number) => string;
  readonly share: (value: number) => string;
  /** Formats a small number with up to four decimals. */
  readonly small: (value: number) => string;
  /** Formats a range, or one number when both ends read the same. */
  readonly range: (least: number, greatest: number, write: (value: number) => string) => string;
  /** Replaces in a sentence a number that would concern too few people; `hidden` replaces it in a table. */
  readonly few: string;
  readonly hidden: Hidden;
}

const FIGURES = 3;

export function createNumbers(terms: Terms, words: SimulationWords): Numbers {
  const whole = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const glance = new Intl.NumberFormat(terms.locale, { maximumSignificantDigits: FIGURES });
  const money = {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumSignificantDigits: FIGURES,
  } as const;
  const euros = signKept(new Intl.NumberFormat(terms.locale, money));
  const signedEuros = signKept(new Intl.NumberFormat(terms.locale, { ...money, signDisplay: 'exceptZero' }));
  const share = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 4 });
  return {
    whole: (value) => whole.format(value),
    signed: (value) => signed.format(value),
    glance: (value) => glance.format(value),
    euros,
    signedEuros,
    share: (value) => share.format(value),
    small: (value) => small.format(value),
    range: (least, greatest, write) =>
      write(least) === write(greatest)
        ? write(least)
        : fillTemplate(words.interval, { least: write(least), greatest: write(greatest) }),
    few: words.table.few,
    hidden: { few: words.table.few },
  };
}

/** Keeps sign and currency together. A line could break between them, and a loss would then be read as a gain. */
function signKept(format: Intl.NumberFormat): (value: number) => string {
  return (value) => format.format(value).replace(/^[+-]/, `$&${WORD_JOINER}`);
}

/** This invisible character prevents a line break at its place. */
export const WORD_JOINER = '\u2060';
