/**
 * This module puts each published number beside the simulated one. A number with the use `input` checks nothing. A
 * number with the use `check` is marked as inside or outside the simulated range, unless nothing was simulated for it
 * or the simulated number is hidden.
 */
import type { Published, Scenario } from './model.ts';
import type { PublishedNumberCheck, GroupResult, ResultRange, SettingResult } from './result.ts';

export function compareWithPublished(
  { published }: Scenario,
  variant: string | null,
  whole: GroupResult | undefined,
): readonly PublishedNumberCheck[] {
  return published
    .filter((one) => one.variant === variant)
    .map((one): PublishedNumberCheck => {
      const simulated = one.use === 'input' || whole === undefined ? null : simulatedOf(one, whole);
      return { ...one, simulated, isInside: simulated === null ? null : isInside(one, simulated) };
    });
}

/** Checks whether a published number is a share, from 0 to 1, because a number of persons or claims is a whole number. */
export function isPublishedShare({ per, value }: Pick<Published, 'per' | 'value'>): boolean {
  return per !== null || !Number.isInteger(value);
}

function simulatedOf(one: Published, whole: GroupResult): ResultRange | null {
  const right = whole.rights.find((r) => r.right === one.right);
  if (right === undefined) return null;
  const { observed, scenario } = right.settings;
  const found = measured(one, { before: observed, after: scenario, change: right.change }[one.at]);
  return one.per === null ? found : shareOf(found, whole.ended?.persons ?? null);
}

function shareOf(found: ResultRange | null, ended: number | null): ResultRange | null {
  if (found === null || ended === null || ended === 0) return null;
  const share = (value: number | null): number | null => (value === null ? null : value / ended);
  const within = found.within === null ? null : ([found.within[0] / ended, found.within[1] / ended] as const);
  return { certain: share(found.certain), possible: share(found.possible), within };
}

function measured({ count, of }: Published, setting: SettingResult): ResultRange | null {
  if (count === 'persons') return setting.persons[of];
  return of === 'entitled' || of === 'reached' ? setting.claims[of] : null;
}

function isInside({ value, bound }: Published, { certain, possible, within }: ResultRange): boolean | null {
  if (certain === null || possible === null) return null;
  const [low, high] = within ?? [Math.min(certain, possible), Math.max(certain, possible)];
  return (bound === 'at_least' || low <= value) && (bound === 'at_most' || value <= high);
}
