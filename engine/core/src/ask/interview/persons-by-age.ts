/**
 * This module finds the persons whom a screen does not ask because of their age: those who are too young for a
 * question, those for whom the adults answer, and those who certainly have another age than the screen is for.
 */
import type { AgeRange } from '../../rulebook/interview/screen.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';

/** Days are numbers yyyymmdd, so that two days one year apart differ by this number. */
const YEAR = 10_000;

/** Returns the persons who are certainly younger than a figure in years; nobody when there is no such figure. */
export function findYoungerPersons(rulebook: Rulebook, figure: string | null, trials: Trials): ReadonlySet<string> {
  const age = readFigure(rulebook, figure, trials);
  return age === null ? new Set() : findPersons(trials, ({ until }) => until < age);
}

/** Returns the persons who have certainly reached a figure in years; nobody when there is no such figure. */
export function findOlderPersons(rulebook: Rulebook, figure: string | null, trials: Trials): ReadonlySet<string> {
  const age = readFigure(rulebook, figure, trials);
  return age === null ? new Set() : findPersons(trials, ({ from }) => from >= age);
}

function readFigure({ figures }: Rulebook, figure: string | null, trials: Trials): number | null {
  const { today } = trials.household.memory;
  const cell = figures.find(({ id }) => id === figure)?.values.findLast(({ from }) => from <= today)?.cell;
  return cell?.kind === 'number' ? cell.value : null;
}

/** Returns the persons who certainly have no age of a range; nobody when there is no range. */
export function findPersonsOutside(ages: AgeRange | null, trials: Trials): ReadonlySet<string> {
  return ages === null ? new Set() : findPersons(trials, ({ from, until }) => until < ages.from || from > ages.until);
}

/** Returns the persons whose possible ages fulfil a condition. */
function findPersons(trials: Trials, holds: (ages: AgeRange) => boolean): ReadonlySet<string> {
  const { today } = trials.household.memory;
  const ageAt = (birth: number): number => Math.floor((today - birth) / YEAR);
  const found = trials.subjects(new Set(['birth'])).filter((subject) => {
    const { lo, hi } = trials.current(subject);
    return holds({ from: ageAt(hi), until: ageAt(lo) });
  });
  return new Set(found.map(({ of }) => of));
}
