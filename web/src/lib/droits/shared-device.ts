/**
 * This module handles a telephone or computer that other people use too. The answers on it are deleted after a while,
 * and where a script runs they are not even kept for a reload.
 */
import type { Answers } from '../door/answers.ts';

/** The answers are deleted after this number of minutes without a new answer. */
export const LIMIT_MINUTES = 15;

const UNTIL = 'flow.until';

export function isSharedDevice(answers: Answers): boolean {
  return answers['flow.phone'] === 'shared';
}

/**
 * Sets the time at which the answers expire, anew with each answer. On a device that is not shared, no time is set.
 * @param now milliseconds since 1970
 */
export function setExpiryTime(answers: Answers, now: number): Answers {
  return isSharedDevice(answers) ? { ...answers, [UNTIL]: String(now + LIMIT_MINUTES * 60_000) } : answers;
}

export function isTimeOver(answers: Answers, now: number): boolean {
  return isSharedDevice(answers) && now > Number(answers[UNTIL] ?? Infinity);
}
