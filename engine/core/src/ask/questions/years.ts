/** This module finds the years that matter for an answer about a fact that is kept by the year. */
import type { CompiledPeriod } from '../../run/compiled.ts';
import type { Household } from '../../run/household.ts';
import type { MemoryEnds } from '../../explain/dependencies/candidates.ts';
import type { Subject, Trials } from '../../explain/trials/trials.ts';
import { findSlotIndex } from '../../plan/layout.ts';

/** Laws read incomes of some years ago, and of the coming year. */
const YEARS_BACK = 8;
const YEARS_AHEAD = 1;

/**
 * Lists the years for which a value, told for that year alone, would change anything. When it is open which of two
 * years a law reads, one year can hide the other until it is told, so that neighbouring years are tried again with
 * these years told, and are listed when they then change anything.
 */
export function listRelevantYears(
  trials: Trials,
  subject: Subject,
  candidates: readonly MemoryEnds[],
): readonly number[] {
  const now = Math.floor(trials.household.memory.today / 10000);
  const near = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, i) => now - YEARS_BACK + i);
  const told = <T>(years: readonly number[], candidate: MemoryEnds, read: (h: Household, isMoved: boolean) => T): T =>
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

/** Maps each scope to the positions in its rows that the steps of a plan write. */
type Written = ReadonlyMap<string, Int32Array>;

const known = new WeakMap<CompiledPeriod, Written>();

function writtenBy(period: CompiledPeriod): Written {
  const before = known.get(period);
  if (before !== undefined) return before;
  const { plan, layout } = period;
  const places = new Map<string, number[]>();
  for (const { scope, writes } of plan.steps) {
    const ofScope = places.get(scope) ?? [];
    places.set(scope, ofScope);
    for (const { slot } of writes) ofScope.push(findSlotIndex(layout, scope, slot));
  }
  const made = new Map([...places].map(([scope, ofScope]) => [scope, Int32Array.from(ofScope)]));
  known.set(period, made);
  return made;
}

/** Copies all computed values, in a fixed order. */
function workedIn({ period, memory }: Household): Float64Array {
  const worked: number[] = [];
  for (const [scope, places] of writtenBy(period)) {
    const block = memory.blocks[scope];
    if (block === undefined) continue;
    for (let row = 0, base = 0; row < block.rows; row++, base += block.stride)
      for (const place of places) worked.push(block.data[base + place] as number);
  }
  return Float64Array.from(worked);
}
