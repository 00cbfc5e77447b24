/**
 * This module determines which inputs have exactly one value in a household in which everything that can be stated is
 * known.
 */
import type { PlanInput } from './plan.ts';

/**
 * Checks whether an input has exactly one value when everything is known. These inputs do not: those of the kind
 * `unknown`, such as a figure that nobody knows; the day of a request, grant or review, which stays open for what was
 * never received; and partners, of whom there may be none or several.
 */
export function canSettle({ source }: PlanInput): boolean {
  return !UNSETTLED.includes(source.kind) && !(source.kind === 'fact' && source.fact.endsWith('.reviewed'));
}
const UNSETTLED: readonly PlanInput['source']['kind'][] = [
  'unknown',
  'granted',
  'asked',
  'partner_certain',
  'partner_possible',
];
