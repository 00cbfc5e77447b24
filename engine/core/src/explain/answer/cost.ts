/**
 * This module estimates how much work it is to answer for a household, before the answer is computed. Nearly all of the
 * time of an answer goes into two things: trying values of unknown facts, where each trial computes the rows of all
 * persons, and explaining the reasons of each right for each person, in sentences that name the persons.
 */
import type { Compiled } from '../../run/compiled.ts';
import { computeHousehold } from '../../run/household.ts';
import { readSituation } from '../../situation/read.ts';
import { listCandidates } from '../dependencies/candidates.ts';
import { listAnswered } from '../drafts/claimant.ts';
import { getDependencyIndex, type Dependencies } from '../dependencies/dependency-index.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { listUnknownFacts, type UnknownFact } from '../trials/missing.ts';
import { NOBODY_ALIKE } from '../dependencies/alike-persons.ts';
import { Trials } from '../trials/trials.ts';

/**
 * Estimates the work of an answer as a number without a unit: the values of unknown facts to try, plus the weighted
 * number of outcomes to explain, all times the number of persons.
 * @param input the household as a user writes it
 * @throws ProblemError when the situation cannot be read
 */
export function estimateCost(
  compiled: Compiled,
  input: unknown,
  { date, rights, together }: Pick<EvaluateOptions, 'date' | 'rights' | 'together'>,
): number {
  const { rulebook } = compiled;
  const situation = readSituation(rulebook, input, date);
  const period = compiled.at(date);
  const h = computeHousehold(period, situation, date);
  const vocabulary = rulebook.facts.map(({ id }) => id);
  const trials = new Trials(period, situation, date, vocabulary, h);
  const dependencyIndex = getDependencyIndex(period.plan);
  const asked = period.plan.rights.filter(
    ({ right }) => rights?.some((id) => id === right.name || id === right.id) ?? true,
  );
  const below = asked.map(({ mayGet }) => dependencyIndex.of(mayGet));
  const kin = together?.find(h, dependencyIndex) ?? NOBODY_ALIKE;
  const isTried = (dependencies: Dependencies, { subject: { fact, scope, row } }: UnknownFact): boolean =>
    dependencies.facts.has(fact) &&
    !(scope === 'person' && kin.isSpare(dependencies, kin.triedAs(dependencies, row), row));
  const tried = listUnknownFacts(trials).filter(
    (one) => one.isAlive && below.some((dependencies) => isTried(dependencies, one)),
  );
  const values = tried.map(({ subject, open }) => listCandidates(subject.type, open, h.persons).length);
  const outcomes = asked.flatMap((right) => listAnswered(h, right, kin)).length;
  return (values.reduce((sum, count) => sum + count, 0) + EXPLAINED * outcomes) * h.persons.length;
}

/** Explaining an outcome takes about as long as this number of trials. */
const EXPLAINED = 7;
