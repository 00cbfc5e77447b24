/** One term for one household, in the place where a reason meets it. */
import { readTerm } from '../../run/terms.ts';
import type { Term } from '../../language/term.ts';
import { UNTOLD, type Place, type Settled, type Told } from './place.ts';

/** The value of a term in the units of the memory; `null` where the columns do not tell. */
export function settle(term: Term, place: Place): Settled | null {
  return readTerm(place.household.period, place.household.memory, term, place);
}

/** A condition as certain and possible; nothing is certain of what the columns do not tell. */
export function settleTruth(term: Term, place: Place): Told {
  const value = settle(term, place);
  return value?.shape === 'truth' ? { c: value.c, p: value.p } : UNTOLD;
}
