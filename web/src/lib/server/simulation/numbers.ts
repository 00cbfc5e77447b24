/** Numbers of a population as they are written: whole in tables, three figures where they are read at a glance. */
import { fill, type Words as Terms } from '@recto-verso/api/words';
import type { Hidden } from '../../simulation/cell.ts';
import type { SimulationWords } from '../../words/simulation/index.ts';

export interface Numbers {
  readonly whole: (value: number) => string;
  /** Whole, with its sign. */
  readonly signed: (value: number) => string;
  readonly glance: (value: number) => string;
  readonly euros: (value: number) => string;
  readonly signedEuros: (value: number) => string;
  readonly share: (value: number) => string;
  /** A number around one or below, with what stands behind the point. */
  readonly small: (value: number) => string;
  /** From one to the other; one where both are alike. */
  readonly range: (least: number, greatest: number, write: (value: number) => string) => string;
  /** In the place of a number that would tell of too few: in a sentence, and in a table. */
  readonly few: string;
  readonly hidden: Hidden;
}

const FIGURES = 3;

export function numbersIn(terms: Terms, words: SimulationWords): Numbers {
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
        : fill(words.interval, { least: write(least), greatest: write(greatest) }),
    few: words.table.few,
    hidden: { few: words.table.few },
  };
}

/** A line may end between a sign and a currency: the loss would then be read as a gain. */
function signKept(format: Intl.NumberFormat): (value: number) => string {
  return (value) => format.format(value).replace(/^[+-]/, `$&${WORD_JOINER}`);
}

/** Keeps what stands on both its sides in one line, and is not seen. */
export const WORD_JOINER = '\u2060';
