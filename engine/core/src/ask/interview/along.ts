/** Children whom a screen does not ask: what they cannot be asked yet, or what the adults answer for them. */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';

/** As days are numbers yyyymmdd, a year lasts so long. */
const YEAR = 10_000;

/** Persons who are certainly younger than a figure in years; nobody where there is none. */
export function youngerThan({ figures }: Rulebook, figure: string | null, trials: Trials): ReadonlySet<string> {
  const { today } = trials.household.memory;
  const cell = figures.find(({ id }) => id === figure)?.values.findLast(({ from }) => from <= today)?.cell;
  if (cell?.kind !== 'number') return new Set();
  const young = trials.subjects(new Set(['birth'])).filter((subject) => {
    const { lo } = trials.current(subject);
    return Math.floor((today - lo) / YEAR) < cell.value;
  });
  return new Set(young.map(({ of }) => of));
}
