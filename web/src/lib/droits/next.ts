/**
 * This module decides what comes next on the path: a question of the start, a question of the engine, a pause, or
 * nothing.
 */
import type { NextQuestion, Question } from '@recto-verso/engine/browser';
import type { Answers } from '../door/answers.ts';
import type { Engine, Evaluation } from '../door/evaluation.ts';
import type { DroitsPlace } from './place.ts';
import { nextStart } from './start.ts';
import { asksSince, idsIn, isAsked, keyOf, stepsIn } from './trail.ts';

/** The engine asks this number of questions between two pauses. A pause is a good point to stop. */
const A_ROUND = 12;

/** Returns how many times the person went on after a pause. */
export function roundsIn(answers: Answers): number {
  return Number(answers['flow.rounds'] ?? '0') || 0;
}

export function withRound(answers: Answers): Answers {
  const asked = stepsIn(answers).filter(({ key }) => isAsked(key)).length;
  return { ...answers, 'flow.rounds': String(Math.floor(asked / A_ROUND)) };
}

/** Returns the number of questions that remain before the next pause, at least 1. */
export function restOfRound(answers: Answers): number {
  const asked = stepsIn(answers).filter(({ key }) => isAsked(key)).length;
  return Math.max(1, (roundsIn(answers) + 1) * A_ROUND - asked);
}

/** Checks whether a whole round of questions was asked, so that it is time to show the results so far. */
export function isPause(answers: Answers): boolean {
  const asked = stepsIn(answers).filter(({ key }) => isAsked(key)).length;
  return nextStart(answers) === null && asked >= (roundsIn(answers) + 1) * A_ROUND;
}

/** Returns the place of the next open question. */
export function nextPlace(answers: Answers): DroitsPlace {
  return { kind: 'question', step: stepsIn(answers).length + 1, checking: false };
}

/**
 * Returns the place that an answer leads to.
 * @param checking `true` when the answer was changed from the page where all answers are checked
 */
export function afterAnswer(answers: Answers, step: number | null, checking: boolean): DroitsPlace {
  if (nextStart(answers) !== null) return nextPlace(answers);
  if (checking) return { kind: 'check' };
  const next = step === null ? null : step + 1;
  if (next !== null && next <= stepsIn(answers).length) return { kind: 'question', step: next, checking: false };
  return isPause(answers) ? { kind: 'check' } : nextPlace(answers);
}

/**
 * Returns the question that the engine asks next, or `null` when there is none. No question is asked twice: if an
 * answer left its fact open, the engine goes on to another question, so that every path ends.
 */
export async function nextAsked(
  engine: Pick<Engine, 'nextQuestion'>,
  answers: Answers,
  { next, asked }: Pick<Evaluation, 'next' | 'asked'>,
): Promise<Question | null> {
  const before = new Set(stepsIn(answers).flatMap(({ key }) => idsIn(key).map((id) => keyOf(id, asksSince(key)))));
  const skip = new Set((answers['skip'] ?? '').split(' ').filter((id) => id !== ''));
  let found: NextQuestion = next;
  while (found.question !== null && before.has(keyOf(found.question.id, found.question.since))) {
    skip.add(found.question.id);
    found = await engine.nextQuestion(asked.situation, { ...asked.options, skip: [...skip] });
  }
  return found.question;
}
