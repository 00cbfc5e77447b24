/** This module determines which law files can apply on a day. */
import type { Understood, UnderstoodLaw } from './understood.ts';

/**
 * Maps the name of each right to the law files that can apply on a day: the one in force, and also the older ones if
 * the day of the request or of a review decides. The list of a right without a law file in force is empty.
 */
export function listLawsInForce(understood: Understood, day: number): ReadonlyMap<string, readonly UnderstoodLaw[]> {
  const found = new Map<string, readonly UnderstoodLaw[]>();
  for (const right of understood.rulebook.rights) {
    const laws = understood.laws.filter((l) => l.right === right && l.law.from <= day);
    const current = laws.filter((l) => l.law.until === null || day <= l.law.until);
    const newest = current.at(-1);
    found.set(right.name, newest === undefined || newest.law.appliesBy === 'date' ? current : laws);
  }
  return found;
}
