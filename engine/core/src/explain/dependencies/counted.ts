/**
 * This module finds which parts of a term mattered for one household: the members that decide a condition, and the
 * branches of an `if` that are possible.
 */
import type { Term } from '../../language/term.ts';
import { membersOf, type MemberAt } from '../settle/persons.ts';
import type { Place } from '../settle/place.ts';
import { settleTruth } from '../settle/term.ts';

/**
 * Returns the members that decide an aggregate: for an `any` that holds, the members for which it holds; for an `all`
 * that fails, the members for which it fails. It returns all members in any other case.
 */
export function deciding(term: Extract<Term, { kind: 'aggregate' }>, place: Place): readonly MemberAt[] {
  const members = membersOf(term.group, place);
  const { op, body } = term;
  if (body === null || (op !== 'any' && op !== 'all')) return members;
  const decide = members.filter((m) => {
    const holds = settleTruth(body, { ...place, member: m.at });
    return m.c && (op === 'any' ? holds.c : !holds.p);
  });
  return decide.length === 0 ? members : decide;
}

/** Returns the test of an `if` and the branches that are possible. */
export function taken(term: Extract<Term, { kind: 'if' }>, place: Place): readonly Term[] {
  const test = settleTruth(term.test, place);
  return [term.test, ...(test.p ? [term.then] : []), ...(test.c ? [] : [term.otherwise])];
}
