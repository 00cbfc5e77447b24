/**
 * How much work a household is, before any of it is done. Nearly all of an answer's time goes into trying what is not known,
 * where each trial works out the rows of all persons, and into the reasons of each right for each person, which name them.
 */
import type { Compiled } from '../../run/compiled.ts';
import { household } from '../../run/household.ts';
import { readSituation } from '../../situation/read.ts';
import { candidates } from '../dependencies/candidates.ts';
import { answeredOf } from '../drafts/claimant.ts';
import { conesOf, type Cone } from '../dependencies/cone.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { unknownIn, type Unknown } from '../trials/missing.ts';
import { APART } from '../dependencies/together.ts';
import { Trials } from '../trials/trials.ts';

/**
 * @param input as a user writes it
 * @returns values to be tried of what is not known, and outcomes to be explained, each times the persons of the household:
 *   one person of whom nothing is said comes to some 1,500, ten apart to some 150,000
 * @throws ProblemError where the situation cannot be read
 */
export function costOf(
  compiled: Compiled,
  input: unknown,
  { date, rights, together }: Pick<EvaluateOptions, 'date' | 'rights' | 'together'>,
): number {
  const { rulebook } = compiled;
  const situation = readSituation(rulebook, input, date);
  const period = compiled.at(date);
  const h = household(period, situation, date);
  const vocabulary = rulebook.facts.map(({ id }) => id);
  const trials = new Trials(period, situation, date, vocabulary, h);
  const cones = conesOf(period.plan);
  const asked = period.plan.rights.filter(
    ({ right }) => rights?.some((id) => id === right.name || id === right.id) ?? true,
  );
  const below = asked.map(({ mayGet }) => cones.of(mayGet));
  const kin = together?.find(h, cones) ?? APART;
  const isTried = (cone: Cone, { subject: { fact, scope, row } }: Unknown): boolean =>
    cone.facts.has(fact) && !(scope === 'person' && kin.isSpare(cone, kin.triedAs(cone, row), row));
  const tried = unknownIn(trials).filter((one) => one.isAlive && below.some((cone) => isTried(cone, one)));
  const values = tried.map(({ subject, open }) => candidates(subject.type, open, h.persons).length);
  const outcomes = asked.flatMap((right) => answeredOf(h, right, kin)).length;
  return (values.reduce((sum, count) => sum + count, 0) + EXPLAINED * outcomes) * h.persons.length;
}

/** An outcome is explained in the time of about so many trials. */
const EXPLAINED = 7;
