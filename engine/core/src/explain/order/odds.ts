/**
 * This module estimates how likely an answer is for a person of a given age and livelihood, from shares that were
 * counted in a generated population and are kept in the rulebook. That population leaves out what is rare, so no answer
 * is ever treated as impossible.
 */
import { readShare, type Chances, type Shares } from '../../rulebook/interview/chances.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { findLivelihoods } from '../../situation/livelihood.ts';
import type { Seen } from '../../contract/seen.ts';
import type { Trials } from '../trials/trials.ts';

/**
 * Returns the chance of each of the given values of a fact, for a person, a thing or the home; `null` when nothing was
 * counted.
 */
export type ValueOdds = (fact: string, of: string, values: readonly Seen[]) => readonly number[] | null;

/** Returns the chance that "nothing else" is true for a person, or for the home, on a screen of the interview. */
export type NothingOdds = (screen: string, of: string) => number;

/** Holds the difference between two dates (yyyymmdd) that are one year apart. */
const YEAR = 10_000;
const LEAST = 0.01;
/** Holds the chance of "nothing else" on a screen for which nothing was counted. */
const EVEN = 0.5;

export function createNothingOdds(rulebook: Rulebook, trials: Trials): NothingOdds {
  const chance = chanceIn(rulebook, trials);
  return (screen, of) => {
    const shares = rulebook.chances?.nothing[screen];
    return shares === undefined ? EVEN : Math.min(1 - LEAST, chance(shares, of));
  };
}

export function createValueOdds(rulebook: Rulebook, trials: Trials): ValueOdds {
  const chance = chanceIn(rulebook, trials);
  return (fact, of, values) => {
    const counted = rulebook.chances?.facts[fact];
    if (counted === undefined) return null;
    const none = counted[NONE];
    if (none === undefined) return values.map((value) => chance(counted[saidOf(value)] ?? [0], of));
    // For a number, only the share of persons for whom it is zero was counted; the other values share the rest equally.
    const zero = Math.min(1 - LEAST, chance(none, of));
    const others = values.filter((value) => !isNone(value)).length;
    return values.map((value) => (isNone(value) ? zero : (1 - zero) / others));
  };
}

/**
 * Returns a function that computes the chance for a person from shares by livelihood and age: the mean share of the
 * groups to which the person may belong, weighted by their sizes and never less than `LEAST`. For a thing or the home
 * it is the share of all persons.
 */
function chanceIn(rulebook: Rulebook, trials: Trials): (shares: Shares, of: string) => number {
  const { chances } = rulebook;
  const groups = chances === null ? new Map<string, readonly Group[]>() : groupsOf(rulebook, chances, trials);
  return (shares, of) => {
    const all = groups.get(of) ?? [ANYBODY];
    const persons = all.reduce((sum, { weight }) => sum + weight, 0);
    const sum = all.reduce((n, { livelihood, band, weight }) => n + weight * readShare(shares, livelihood, band), 0);
    return Math.max(LEAST, sum / persons);
  };
}

const NONE = '0';

function isNone(value: Seen): boolean {
  return value.kind === 'number' && value.min === 0 && value.max === 0;
}

function saidOf(value: Seen): string {
  return value.kind === 'choice' ? (value.values[0] ?? '') : value.kind === 'truth' ? value.value : '';
}

interface Group {
  readonly livelihood: number;
  readonly band: number;
  /** Holds the share of these persons among all persons, from 0 to 1. */
  readonly weight: number;
}

const ANYBODY: Group = { livelihood: 0, band: 0, weight: 1 };

/** Holds the least weight of a group; a group to which nobody in the generated population belongs has it too. */
const RARE = 0.0001;

function groupsOf(rulebook: Rulebook, chances: Chances, trials: Trials): ReadonlyMap<string, readonly Group[]> {
  const { situation, memory } = trials.household;
  const bands = bandsOf(chances.ages, trials);
  return new Map(
    situation.persons.map((person) => {
      const livelihoods = findLivelihoods(rulebook, situation, person, memory.today);
      const groups = (bands.get(person.id) ?? [0]).flatMap((band) =>
        livelihoods.map((livelihood): Group => {
          const share = readShare(chances.persons, livelihood, band);
          return { livelihood, band, weight: Math.max(RARE, share) };
        }),
      );
      return [person.id, groups];
    }),
  );
}

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
