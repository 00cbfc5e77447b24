/** Children who are asked nothing themselves: the answer of the adults counts for them. */
import type { ScreenForm } from '../../rulebook/interview/screen.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';

/** As days are numbers yyyymmdd, a year lasts so long. */
const YEAR = 10_000;

/** Of some persons, those who are certainly younger than the figure of the screen. */
export function alongOf(
  { figures }: Rulebook,
  { alongBelow }: ScreenForm,
  trials: Trials,
  persons: readonly string[],
): readonly string[] {
  const { today } = trials.household.memory;
  const cell = figures.find(({ id }) => id === alongBelow)?.values.findLast(({ from }) => from <= today)?.cell;
  if (cell?.kind !== 'number') return [];
  const young = trials.subjects(new Set(['birth'])).filter((subject) => {
    const { lo } = trials.current(subject);
    return Math.floor((today - lo) / YEAR) < cell.value;
  });
  return persons.filter((id) => young.some(({ of }) => of === id));
}
