/**
 * This module exports the texts of an answer in four languages, and the formats that belong to them. It runs in Node
 * and in a browser.
 */
export { WORDS, type AnswerWords } from './answer/index.ts';
export { formatAppeal, formatDecision } from './claim.ts';
export {
  capitalizeText,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatMoney,
  formatQuantity,
  formatSeen,
  formatSeenFact,
  UNINFORMATIVE_RANGE,
  typeset,
  typesetAll,
} from './format.ts';
export { formatUnless } from './unless.ts';
export { findFigureNoun, findText, createSpeech, type LabelSource, type Speech } from './labels.ts';
