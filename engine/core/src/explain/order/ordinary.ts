/**
 * This module computes which rights a person would have if what nobody told were as it is for most people of that age
 * and livelihood: lists are complete, a fact has the value that most of them have, if there is one, and incomes are as
 * they can be estimated from these values. A fact stays open where something linked to it was told. The result only sorts rights and selects the first steps; no answer about a right depends on it.
 */
import { REGION_FACT } from '../../rulebook/desks/book.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { TruthValue } from '../../run/household.ts';
import type { Situation } from '../../situation/model.ts';
import { listCandidates } from '../dependencies/candidates.ts';
import { readBareVerdicts } from '../dependencies/verdicts.ts';
import { compileSecondReading } from '../sentences/estimates.ts';
import { toSeen } from '../sentences/seen.ts';
import { listUsualGuesses } from '../standing/guesses.ts';
import { Trials, type FactFill, type Subject } from '../trials/trials.ts';
import { assumeListComplete } from '../trials/unlisted.ts';
import { listLinkedSubjects } from './linked.ts';
import { createValueOdds, type ValueOdds } from './odds.ts';

/** A value is assumed when at least this share of people of the same age and livelihood have it. */
const MOST_PEOPLE = 0.6;

/** Maps the name of a right, then the claimant, to a verdict. */
export type OrdinaryVerdicts = ReadonlyMap<string, ReadonlyMap<string, TruthValue>>;

/**
 * Computes the ordinary verdicts of a household.
 * @param date the day of the answer, yyyymmdd
 */
export function computeOrdinaryVerdicts(compiled: Compiled, situation: Situation, date: number): OrdinaryVerdicts {
  const { rulebook } = compiled;
  const { at, understood } = compileSecondReading(compiled);
  const vocabulary = rulebook.facts.map(({ id }) => id);
  const trials = new Trials(at(date), whole(situation), date, vocabulary);
  const usual = listUsualGuesses(understood, trials).map(({ fill }) => fill);
  const linked = listLinkedSubjects(rulebook.interview, trials);
  const likely = [...usual, ...likelyValues(trials, usual, linked, createValueOdds(rulebook, trials))];
  const everywhere = regionsOf(trials).map((region) => trials.fillAll([...likely, ...region], readBareVerdicts));
  const { persons } = trials.household;
  const leastOf = (right: string, row: number): TruthValue =>
    least(everywhere.map((all) => all.get(right)?.[row] ?? 'no'));
  return new Map(
    [...(everywhere[0]?.keys() ?? [])].map((right) => [
      right,
      new Map(persons.map((person, row) => [person, leastOf(right, row)])),
    ]),
  );
}

/**
 * Returns, for each region in which the home may be, the values that set this region; one empty list when the region is
 * known or not read. All regions are tried, because most people do not have a right that exists in one region only.
 */
function regionsOf(trials: Trials): readonly (readonly FactFill[])[] {
  const [subject] = trials.subjects(new Set([REGION_FACT]));
  const open = subject === undefined ? null : trials.open(subject);
  if (subject === undefined || open === null) return [[]];
  return listCandidates(subject.type, open, []).map((candidate) => [{ subject, candidate }]);
}

function least(verdicts: readonly TruthValue[]): TruthValue {
  return verdicts.includes('no') ? 'no' : verdicts.includes('depends') ? 'depends' : 'yes';
}

/** Returns the situation with every list assumed to be complete. */
function whole(situation: Situation): Situation {
  return situation.thingsUnknown.reduce(
    assumeListComplete,
    assumeListComplete(situation, { kind: 'others', of: 'home' }),
  );
}

/** Returns the values that most people have of facts that are not known, have no usual value and are not linked. */
function likelyValues(
  trials: Trials,
  usual: readonly FactFill[],
  linked: readonly Subject[],
  odds: ValueOdds,
): readonly FactFill[] {
  const taken = new Set([...usual.map(({ subject }) => subject), ...linked].map(({ fact, row }) => `${fact} ${row}`));
  return trials.unknown().flatMap(({ subject, open }): readonly FactFill[] => {
    if (taken.has(`${subject.fact} ${subject.row}`)) return [];
    const all = listCandidates(subject.type, open, trials.household.persons);
    const values = all.map(({ value }) => toSeen(value));
    const chances = odds(subject.fact, subject.of, values) ?? [];
    const sum = chances.reduce((n, chance) => n + chance, 0);
    const candidate = all.find((_, i) => (chances[i] ?? 0) >= MOST_PEOPLE * sum && sum > 0);
    return candidate === undefined ? [] : [{ subject, candidate }];
  });
}
