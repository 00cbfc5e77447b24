/**
 * This module finds the children whom a screen does not ask: those who are too young for a question, and those for whom
 * the adults answer.
 */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';

/** Days are numbers yyyymmdd, so that two days one year apart differ by this number. */
const YEAR = 10_000;

/** Returns the persons who are certainly younger than a figure in years; nobody when there is no such figure. */
export function findYoungerPersons({ figures }: Rulebook, figure: string | null, trials: Trials): ReadonlySet<string> {
  const { today } = trials.household.memory;
  const cell = figures.find(({ id }) => id === figure)?.values.findLast(({ from }) => from <= today)?.cell;
  if (cell?.kind !== 'number') return new Set();
  const young = trials.subjects(new Set(['birth'])).filter((subject) => {
    const { lo } = trials.current(subject);
    return Math.floor((today - lo) / YEAR) < cell.value;
  });
  return new Set(young.map(({ of }) => of));
}
