/**
 * This module combines questions of the engine about several persons into one page, so that people who live in a large
 * household are not asked the same thing many times.
 */
import type { Answer } from '@recto-verso/engine';
import type { Question } from '@recto-verso/engine/browser';
import { isPerson, listPersonIds, type Answers } from '../door/answers.ts';
import { formatQuestionKey } from './trail.ts';

/**
 * Only answers that are chosen from a list are combined; an answer that has to be written is asked of one person at a
 * time.
 */
const CHOSEN: readonly Question['asks']['kind'][] = ['truth', 'choice'];

/**
 * Returns the key of a question. If the question may be combined, the key names the person of the question and every
 * other person for whom the same fact is missing and was neither answered nor skipped.
 */
export function combineQuestionKey(
  question: Pick<Question, 'id' | 'of' | 'fact' | 'asks' | 'since' | 'years'>,
  answers: Answers,
  { outcomes }: Pick<Answer, 'outcomes'>,
  skip: ReadonlySet<string>,
): string {
  const { id, of, fact, asks, since, years } = question;
  if (since || fact === 'related' || !isPerson(of) || !CHOSEN.includes(asks.kind))
    return formatQuestionKey(id, since, years);
  const missing = new Set(
    outcomes.flatMap((right) => right.missing.filter((one) => one.fact === fact).map((one) => one.of)),
  );
  const persons = listPersonIds(answers).filter(
    (one) => one === of || (missing.has(one) && !skip.has(`${one}/${fact}`) && !(`${one}.${fact}` in answers)),
  );
  return formatQuestionKey(`${persons.join('+')}/${fact}`, false, years);
}
