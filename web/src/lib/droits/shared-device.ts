/**
 * This module handles a telephone or computer that other people use too. Nothing is stored on it, and the answers are
 * deleted after a while.
 */
import type { Answers } from '../door/answers.ts';

/** Everything is deleted after this number of minutes without an answer. */
export const LIMIT_MINUTES = 15;

const UNTIL = 'flow.until';

export function isSharedDevice(answers: Answers): boolean {
  return answers['flow.phone'] === 'shared';
}

/**
 * Sets the time at which the answers expire; it starts again with each answer.
 * @param now milliseconds since 1970
 */
export function setExpiryTime(answers: Answers, now: number): Answers {
  return isSharedDevice(answers) ? { ...answers, [UNTIL]: String(now + LIMIT_MINUTES * 60_000) } : answers;
}

export function isTimeOver(answers: Answers, now: number): boolean {
  return isSharedDevice(answers) && now > Number(answers[UNTIL] ?? Infinity);
}
