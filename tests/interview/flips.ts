/**
 * This module tells the other value of each usual fact of a household, one after another, and compares the answers: what
 * was said before may change only for a right that named this fact in `unless`.
 */
import {
  evaluateInOrder,
  type Answer,
  type Compiled,
  type RightAnswer,
  type Unless,
} from '../../engine/core/src/index.ts';
import { otherThan, withTold, type StorySituation } from '../explain/told-values.ts';

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
  const usual = listUsualValues(before);
  const unnamed: string[] = [];
  for (const value of usual) {
    const after = await answerTo(withTold(situation, [{ ...value, value: otherThan(value) }], date));
    for (const one of before.outcomes) {
      const now = after.outcomes.find(({ right, claimant }) => right === one.right && claimant === one.claimant);
      if (!names(one, value) && turns(one.outcome, now?.outcome ?? 'not-now'))
        unnamed.push(`${one.right} of ${one.claimant} by ${value.of}.${value.fact}`);
    }
  }
  return { flipped: usual.length, unnamed };
}

/** Lists the usual values on which the answer rests, each once. Decisions of authorities are nobody's facts. */
function listUsualValues({ outcomes }: Answer): readonly Unless[] {
  const all = outcomes
    .flatMap(({ unless = [] }) => unless)
    .filter(({ because, fact }) => because === 'usual' && !fact.startsWith('discretion.'));
  return all.filter((one, i) => all.findIndex(({ fact, of }) => fact === one.fact && of === one.of) === i);
}

function names({ unless = [] }: RightAnswer, { fact, of }: Unless): boolean {
  return unless.some((one) => one.fact === fact && one.of === of);
}

function turns(before: string, after: string): boolean {
  return (THERE.includes(before) && GONE.includes(after)) || (GONE.includes(before) && THERE.includes(after));
}
