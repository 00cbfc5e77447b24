/** Published numbers beside what was simulated: an input checks nothing, and a check says whether it lies within. */
import type { Published, Scenario } from './model.ts';
import type { Checked, GroupResult, Range, SettingResult } from './result.ts';

export function beside(
  { published }: Scenario,
  variant: string | null,
  whole: GroupResult | undefined,
): readonly Checked[] {
  return published
    .filter((one) => one.variant === variant)
    .map((one): Checked => {
      const simulated = one.use === 'input' || whole === undefined ? null : simulatedOf(one, whole);
      return { ...one, simulated, isInside: simulated === null ? null : isInside(one, simulated) };
    });
}

function simulatedOf(one: Published, whole: GroupResult): Range | null {
  const right = whole.rights.find((r) => r.right === one.right);
  if (right === undefined) return null;
  const { observed, scenario } = right.settings;
  const found =
    one.at === 'change'
      ? between(measured(one, observed), measured(one, scenario))
      : measured(one, one.at === 'before' ? observed : scenario);
  return one.per === null ? found : shareOf(found, whole.ended?.persons ?? null);
}

function shareOf(found: Range | null, ended: number | null): Range | null {
  if (found === null || ended === null || ended === 0) return null;
  const share = (value: number | null): number | null => (value === null ? null : value / ended);
  return { certain: share(found.certain), possible: share(found.possible), within: null };
}

function measured({ count, of }: Published, setting: SettingResult): Range | null {
  if (count === 'persons') return setting.persons[of];
  return of === 'entitled' || of === 'reached' ? setting.claims[of] : null;
}

/** What is not known is the same before and after; chance is not told of a difference. */
function between(before: Range | null, after: Range | null): Range | null {
  if (before === null || after === null) return null;
  const end = (which: 'certain' | 'possible'): number | null => {
    const [a, b] = [after[which], before[which]];
    return a === null || b === null ? null : a - b;
  };
  return { certain: end('certain'), possible: end('possible'), within: null };
}

function isInside({ value, bound }: Published, { certain, possible, within }: Range): boolean | null {
  if (certain === null || possible === null) return null;
  const [low, high] = within ?? [Math.min(certain, possible), Math.max(certain, possible)];
  return (bound === 'at_least' || low <= value) && (bound === 'at_most' || value <= high);
}
