/**
 * This module finds which parts of a term mattered for one household: the members that decide a condition, and the
 * branches of an `if` that are possible.
 */
import type { Term } from '../../language/term.ts';
import { listMembers, type MemberAt } from '../settle/persons.ts';
import type { TermPlace } from '../settle/term-place.ts';
import { settleTruth } from '../settle/term.ts';

/**
 * Returns the members that decide an aggregate: for an `any` that holds, the certain members for which it certainly
 * holds; for an `all` that fails, the certain members for which it certainly fails. It returns all members in any other
 * case.
 */
export function listDecidingMembers(term: Extract<Term, { kind: 'aggregate' }>, place: TermPlace): readonly MemberAt[] {
  const members = listMembers(term.group, place);
  const { op, body } = term;
  if (body === null || (op !== 'any' && op !== 'all')) return members;
  const decide = members.filter((m) => {
    const holds = settleTruth(body, { ...place, member: m.at });
    return m.c && (op === 'any' ? holds.c : !holds.p);
  });
  return decide.length === 0 ? members : decide;
}

/** Returns the test of an `if` and the branches that are possible. */
export function listPossibleBranches(term: Extract<Term, { kind: 'if' }>, place: TermPlace): readonly Term[] {
  const test = settleTruth(term.test, place);
  return [term.test, ...(test.p ? [term.then] : []), ...(test.c ? [] : [term.otherwise])];
}
