/** What of a term counted for one household: the members that decide, the branches that can be taken. */
import type { Term } from '../../language/term.ts';
import { membersOf, type MemberAt } from '../settle/persons.ts';
import type { Place } from '../settle/place.ts';
import { settleTruth } from '../settle/term.ts';

/** The members that decide: of an `any` that holds those of whom it does, of an `all` that fails those of whom it does not. */
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

/** The test of an `if` and the branches that can be taken. */
export function taken(term: Extract<Term, { kind: 'if' }>, place: Place): readonly Term[] {
  const test = settleTruth(term.test, place);
  return [term.test, ...(test.p ? [term.then] : []), ...(test.c ? [] : [term.otherwise])];
}
