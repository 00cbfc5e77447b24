/** The words of an answer in four languages, and the formats that go with them. Isomorphic. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './shape.ts';

export const WORDS: InEachLanguage<Words> = { fr, nl, de, en };

export { appealText, decisionText } from './claim.ts';
export {
  capital,
  fill,
  lineAmount,
  longDate,
  money,
  quantity,
  seen,
  TELLS_NOTHING,
  typeset,
  typesetAll,
} from './format.ts';
export { figureNoun, find, speechOf, type Labelled, type Speech } from './labels.ts';
export type { Words } from './shape.ts';
