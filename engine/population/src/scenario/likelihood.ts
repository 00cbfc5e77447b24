/** This module declares what scenarios and explorations share: texts in each language, and likelihoods. */
import type { InEachLanguage } from '@recto-verso/engine/values';

export type TextInEachLanguage = InEachLanguage<string>;

/**
 * Holds a number of which only a range is known, with the value that is used by default. It is a share from 0 to 1, an
 * amount, or a number of hours or months.
 */
export interface Likelihood {
  readonly value: number;
  readonly range: readonly [number, number];
  /** Names the source of the number. It is `null` when the number is an assumption. */
  readonly source: { readonly about: string; readonly link: string } | null;
  readonly why: string;
}
