/** Holds a text in each language. Scenarios and explorations share this type and `Likelihood`. */
import type { InEachLanguage } from '@recto-verso/engine/values';

export type TextInEachLanguage = InEachLanguage<string>;

/** Holds a number from 0 to 1, or a number of hours, of which only a range is known. */
export interface Likelihood {
  readonly value: number;
  readonly range: readonly [number, number];
  /** Names the source of the number. It is `null` when the number is an assumption. */
  readonly source: { readonly about: string; readonly link: string } | null;
  readonly why: string;
}
