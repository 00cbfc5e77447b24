/** This module says what would turn a right that is likely or unlikely. */
import type { Unless } from '@recto-verso/engine';
import { capitalizeText, fillTemplate, formatSeen } from './format.ts';
import type { Speech } from './labels.ts';

/** The names of decisions of authorities begin with this text. */
const DECISION = 'discretion.';

/**
 * Returns the sentence: another value than the one that was assumed, a fact by which the right would concern the person,
 * or what an authority looks at, when its decision was assumed.
 */
export function formatUnless({ fact, label, question, value }: Unless, speech: Speech): string {
  if (value === undefined) return question || capitalizeText(label);
  if (fact.startsWith(DECISION)) return capitalizeText(label);
  return fillTemplate(speech.words.unless, { label, value: formatSeen(value, fact, speech) });
}
