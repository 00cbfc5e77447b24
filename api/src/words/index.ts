/**
 * This module exports the texts of an answer in four languages, and the formats that belong to them. It is isomorphic.
 */
export { WORDS, type Words } from './answer/index.ts';
export { appealText, decisionText } from './claim.ts';
export {
  capital,
  fill,
  lineAmount,
  longDate,
  money,
  quantity,
  seen,
  seenFact,
  TELLS_NOTHING,
  typeset,
  typesetAll,
} from './format.ts';
export { figureNoun, find, speechOf, type Labelled, type Speech } from './labels.ts';
