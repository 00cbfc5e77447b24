/** This module evaluates one term for one household, in the place where a reason uses it. */
import { readTerm } from '../../run/terms.ts';
import type { Term } from '../../language/term.ts';
import { OPEN_TRUTH, type TermPlace, type TermValue, type TruthBounds } from './term-place.ts';

/**
 * Returns the value of a term in the units of the memory; `null` when the term needs columns that the plan does not
 * have.
 */
export function settle(term: Term, place: TermPlace): TermValue | null {
  return readTerm(place.household.period, place.household.memory, term, place);
}

/**
 * Returns whether a condition is certain and possible; when the plan does not have the columns that it needs, it is
 * possible and not certain.
 */
export function settleTruth(term: Term, place: TermPlace): TruthBounds {
  const value = settle(term, place);
  return value?.shape === 'truth' ? { c: value.c, p: value.p } : OPEN_TRUTH;
}
