/** The years of which an answer counts, of a fact that is kept by the year. */
import type { Household } from '../../run/household.ts';
import type { Ends } from '../../explain/dependencies/candidates.ts';
import type { Subject, Trials } from '../../explain/trials/trials.ts';
import { indexOf } from '../../plan/layout.ts';

/** Laws read incomes of some years ago, and of the year that comes. */
const YEARS_BACK = 8;
const YEARS_AHEAD = 1;

/**
 * One answer stands for all years: those are named of which a value, told of that year alone, would change anything. Where
 * it is open which of two years a law reads, the one can hide the other until it is told: the years beside those are named
 * too if they change anything once these are told.
 */
export function yearsOf(trials: Trials, subject: Subject, candidates: readonly Ends[]): readonly number[] {
  const now = Math.floor(trials.household.memory.today / 10000);
  const near = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, i) => now - YEARS_BACK + i);
  const told = <T>(years: readonly number[], candidate: Ends, read: (h: Household, isMoved: boolean) => T): T =>
    trials.fillAll(
      years.map((year) => ({
        subject,
        candidate,
        span: { from: year * 10000 + 101, until: year * 10000 + 1231, isNow: year === now },
      })),
      read,
    );
  const alone = near.filter((year) => candidates.some((candidate) => told([year], candidate, (_, isMoved) => isMoved)));
  const [candidate] = candidates;
  const beside = near.filter((year) => !alone.includes(year) && alone.some((one) => Math.abs(one - year) === 1));
  if (candidate === undefined || beside.length === 0) return alone;
  const before = told(alone, candidate, workedIn);
  const hidden = beside.filter((year) =>
    told([...alone, year], candidate, workedIn).some((value, i) => value !== before[i]),
  );
  return near.filter((year) => alone.includes(year) || hidden.includes(year));
}

/** All that is worked out, in one order. */
function workedIn({ period: { plan, layout }, memory }: Household): readonly number[] {
  return plan.steps.flatMap(({ scope, writes }) => {
    const block = memory.blocks[scope];
    if (block === undefined) return [];
    return writes.flatMap(({ slot }) => {
      const at = indexOf(layout, scope, slot);
      return Array.from({ length: block.rows }, (_, row) => block.data[row * block.stride + at] as number);
    });
  });
}
