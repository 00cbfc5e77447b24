/**
 * This module decides what comes next on the path: a question of the start, a question of the engine, a pause, or
 * nothing.
 */
import type { NextQuestion, Question } from '@recto-verso/engine/browser';
import type { Answers } from '../door/answers.ts';
import type { PageEngine, Evaluation } from '../door/evaluation.ts';
import type { DroitsPlace } from './place.ts';
import { findNextStartStep } from './start.ts';
import { asksSince, listQuestionIds, isEngineQuestion, formatQuestionKey, readTrail } from './trail.ts';

/**
 * The engine asks this number of questions between two pauses. At a pause, the page where the answers are checked is
 * shown.
 */
const A_ROUND = 12;

/**
 * Returns how many whole rounds of questions had been asked when the person last went on after a pause; it is 0 before
 * the first pause.
 */
export function readRounds(answers: Answers): number {
  return Number(answers['flow.rounds'] ?? '0') || 0;
}

export function startNextRound(answers: Answers): Answers {
  const asked = readTrail(answers).filter(({ key }) => isEngineQuestion(key)).length;
  return { ...answers, 'flow.rounds': String(Math.floor(asked / A_ROUND)) };
}

/** Returns the number of questions that remain before the next pause, at least 1. */
export function countRestOfRound(answers: Answers): number {
  const asked = readTrail(answers).filter(({ key }) => isEngineQuestion(key)).length;
  return Math.max(1, (readRounds(answers) + 1) * A_ROUND - asked);
}

/** Checks whether the start is finished and a whole round of questions was asked, so that it is time for a pause. */
export function isPause(answers: Answers): boolean {
  const asked = readTrail(answers).filter(({ key }) => isEngineQuestion(key)).length;
  return findNextStartStep(answers) === null && asked >= (readRounds(answers) + 1) * A_ROUND;
}

export function getNextPlace(answers: Answers): DroitsPlace {
  return { kind: 'question', step: readTrail(answers).length + 1, checking: false };
}

/**
 * Returns the place that an answer leads to.
 * @param step the number of the question that was answered, or `null` when it was the next open one
 * @param checking `true` when the answer was changed from the page where all answers are checked
 */
export function choosePlaceAfterAnswer(answers: Answers, step: number | null, checking: boolean): DroitsPlace {
  if (findNextStartStep(answers) !== null) return getNextPlace(answers);
  if (checking) return { kind: 'check' };
  const next = step === null ? null : step + 1;
  if (next !== null && next <= readTrail(answers).length) return { kind: 'question', step: next, checking: false };
  return isPause(answers) ? { kind: 'check' } : getNextPlace(answers);
}

/**
 * Returns the question that the engine asks next, or `null` when there is none. No question is asked twice: if an
 * answer left its fact open, the engine goes on to another question, so that every path ends.
 */
export async function findNextAskedQuestion(
  engine: Pick<PageEngine, 'nextQuestion'>,
  answers: Answers,
  { next, asked }: Pick<Evaluation, 'next' | 'asked'>,
): Promise<Question | null> {
  const before = new Set(
    readTrail(answers).flatMap(({ key }) => listQuestionIds(key).map((id) => formatQuestionKey(id, asksSince(key)))),
  );
  const skip = new Set((answers['skip'] ?? '').split(' ').filter((id) => id !== ''));
  let found: NextQuestion = next;
  while (found.question !== null && before.has(formatQuestionKey(found.question.id, found.question.since))) {
    skip.add(found.question.id);
    found = await engine.nextQuestion(asked.situation, { ...asked.options, skip: [...skip] });
  }
  return found.question;
}
