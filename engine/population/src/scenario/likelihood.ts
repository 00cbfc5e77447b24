/** Scenarios and explorations share these: words in each language, and numbers that nobody knows exactly. */
import type { InEachLanguage } from '@recto-verso/engine/values';

export type Spoken = InEachLanguage<string>;

/** A number from 0 to 1, or of hours, that nobody knows better than from one end to the other. */
export interface Likelihood {
  readonly value: number;
  readonly range: readonly [number, number];
  /** What it rests on; `null`: it is an assumption. */
  readonly source: { readonly about: string; readonly link: string } | null;
  readonly why: string;
}
