/**
 * This module lists the facts that nobody may take to be as for most people, because the person told something else
 * that a linked screen of the interview asks: somebody who is unable to work often needs help too.
 */
import type { Closing, ScreenForm } from '../../rulebook/interview/screen.ts';
import { isSettled, listCandidates } from '../dependencies/candidates.ts';
import { toSeen } from '../sentences/seen.ts';
import type { Subject, Trials } from '../trials/trials.ts';

/** Returns all facts that linked screens close, of the persons for whom one of these facts is known to be otherwise. */
export function listLinkedSubjects(interview: readonly ScreenForm[], trials: Trials): readonly Subject[] {
  return interview
    .filter(({ linked }) => linked)
    .flatMap(({ screen }) => {
      const values = new Map(screen.closes.flatMap((one) => (one.kind === 'fact' ? [[one.name, one.value]] : [])));
      const subjects = trials.subjects(new Set(values.keys()));
      const persons = new Set(
        subjects.filter((one) => isOtherwise(trials, one, values.get(one.fact))).map(({ of }) => of),
      );
      return subjects.filter(({ of }) => persons.has(of));
    });
}

/** Checks whether a fact is known today with another value than the one that "nothing else" gives it. */
function isOtherwise(trials: Trials, subject: Subject, closing: Closing['value'] | undefined): boolean {
  const now = trials.current(subject);
  if (closing === undefined || !now.stated || !isSettled(subject.type, now)) return false;
  const all = listCandidates(subject.type, now, trials.household.persons);
  const candidate = all.find(({ lo, hi }) => lo === now.lo && hi === now.hi);
  if (candidate === undefined) return false;
  const known = toSeen(candidate.value);
  switch (known.kind) {
    case 'choice':
      return known.values[0] !== closing;
    case 'truth':
      return known.value !== closing;
    case 'number':
      return known.min !== closing;
    default:
      return false;
  }
}
