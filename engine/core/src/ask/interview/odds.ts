/**
 * How likely an answer is for somebody of that age, as the rulebook counted it in a drawn population. What happens to few is
 * left out of that population, so that no answer is ever taken as impossible.
 */
import type { ScreenForm } from '../../rulebook/interview/screen.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';
import type { Item } from '../questions/items.ts';

export interface Odds {
  /** The chance that "nothing else" is true of a person, or of the home. */
  nothing(form: ScreenForm, of: string): number;
  /** The chance of each value that is tried; `null` where nothing was counted. */
  tries(item: Item): readonly number[] | null;
}

/** As days are numbers yyyymmdd, a year lasts so long. */
const YEAR = 10_000;
const LEAST = 0.01;
/** Where nothing was counted. */
const EVEN = 0.5;

export function oddsOf({ chances }: Rulebook, trials: Trials): Odds {
  const bands = chances === null ? new Map<string, readonly number[]>() : bandsOf(chances.ages, trials);
  const chance = (shares: readonly number[], of: string): number => {
    const all = (bands.get(of) ?? [0]).map((band) => shares[band] ?? shares[0] ?? 0);
    return Math.max(LEAST, all.reduce((sum, share) => sum + share, 0) / all.length);
  };
  return {
    nothing: ({ screen }, of) => {
      const shares = chances?.nothing[screen.id];
      return shares === undefined ? EVEN : Math.min(1 - LEAST, chance(shares, of));
    },
    tries: ({ kind, fact, of, tries }) => {
      const counted = kind === 'fact' ? chances?.facts[fact] : undefined;
      if (counted === undefined) return null;
      return tries.map(({ value }) => {
        const said = value.kind === 'choice' ? (value.values[0] ?? '') : value.kind === 'truth' ? value.value : '';
        return chance(counted[said] ?? [0], of);
      });
    },
  };
}

/** By person, the bands of ages in which they may be. */
function bandsOf(ages: readonly number[], trials: Trials): ReadonlyMap<string, readonly number[]> {
  const { today } = trials.household.memory;
  const bandAt = (birth: number): number =>
    Math.max(
      0,
      ages.findLastIndex((from) => Math.floor((today - birth) / YEAR) >= from),
    );
  return new Map(
    trials.subjects(new Set(['birth'])).map((subject) => {
      const { lo, hi } = trials.current(subject);
      const [first, last] = [bandAt(hi), bandAt(lo)];
      return [subject.of, Array.from({ length: last - first + 1 }, (_, i) => first + i)];
    }),
  );
}
