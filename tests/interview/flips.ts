/**
 * This module tells the other value of each usual fact of a household, one after another, and compares the answers: what
 * was said before may change only for a right that named this fact in `unless`.
 */
import {
  evaluateInOrder,
  readSituation,
  type Answer,
  type Compiled,
  type RightAnswer,
} from '../../engine/core/src/index.ts';
import { toSeen } from '../../engine/core/src/explain/sentences/seen.ts';
import { listUsualGuesses } from '../../engine/core/src/explain/standing/guesses.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { otherThan, withTold, type StorySituation, type ToldValue } from '../explain/told-values.ts';

export interface Flips {
  /** Counts the usual values that were told otherwise. */
  readonly flipped: number;
  /** Lists the rights whose standing turned although they did not name the fact, as `right of person by fact`. */
  readonly unnamed: readonly string[];
}

const THERE: readonly string[] = ['automatic', 'to-claim', 'received', 'likely'];
const GONE: readonly string[] = ['not-now', 'unlikely'];

/** @param date the day of the answer, yyyymmdd */
export async function flipUsualValues(compiled: Compiled, situation: StorySituation, date: number): Promise<Flips> {
  const answerTo = (told: StorySituation): Promise<Answer> =>
    evaluateInOrder(compiled, told, { date, language: 'en', whatIfs: false });
  const before = await answerTo(situation);
  const usual = listUsualValues(compiled, situation, date);
  const unnamed: string[] = [];
  let flipped = 0;
  for (const value of usual) {
    const other = otherThan(value, situation);
    if (other === null) continue;
    flipped += 1;
    const after = await answerTo(withTold(situation, [{ ...value, value: other }], date));
    for (const one of before.outcomes) {
      const now = after.outcomes.find(({ right, claimant }) => right === one.right && claimant === one.claimant);
      if (!names(one, value) && turns(one.outcome, now?.outcome ?? 'not-now'))
        unnamed.push(`${one.right} of ${one.claimant} by ${value.of}.${value.fact}`);
    }
  }
  return { flipped, unnamed };
}

/**
 * Lists the usual values of persons and of the home that nobody told. Those of things are left out, because they are
 * told in a row of a list.
 */
function listUsualValues(compiled: Compiled, situation: StorySituation, date: number): readonly ToldValue[] {
  const read = readSituation(compiled.rulebook, situation, date);
  const facts = compiled.rulebook.facts.map(({ id }) => id);
  const trials = new Trials(compiled.at(date), read, date, facts);
  return listUsualGuesses(compiled.understood, trials)
    .map(({ fill: { subject, candidate, span } }) => ({ subject, candidate, isPast: span?.isNow === false }))
    .filter(({ subject, isPast }) => !isPast && (subject.scope === 'person' || subject.scope === 'home'))
    .map(({ subject: { fact, of }, candidate }) => ({ fact, of, value: toSeen(candidate.value) }));
}

function names({ unless = [] }: RightAnswer, { fact, of }: ToldValue): boolean {
  return unless.some((one) => one.fact === fact && one.of === of);
}

function turns(before: string, after: string): boolean {
  return (THERE.includes(before) && GONE.includes(after)) || (GONE.includes(before) && THERE.includes(after));
}
