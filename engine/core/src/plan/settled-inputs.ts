/** Which inputs have one value in a household of which everything that can be stated is known. */
import type { Input } from './plan.ts';

/**
 * Inputs that have one value when everything is known: a figure that nobody knows never has, what was not granted has
 * no day of the grant and none of a review, and partners may be several.
 */
export function canSettle({ source }: Input): boolean {
  return !UNSETTLED.includes(source.kind) && !(source.kind === 'fact' && source.fact.endsWith('.reviewed'));
}
const UNSETTLED: readonly Input['source']['kind'][] = [
  'unknown',
  'granted',
  'asked',
  'partner_certain',
  'partner_possible',
];
