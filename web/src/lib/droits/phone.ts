/** A telephone or computer that others use too: nothing is kept on it, and what was said is forgotten after a while. */
import type { Answers } from '../door/answers.ts';

/** Minutes without an answer after which everything is erased. */
export const LIMIT_MINUTES = 15;

const UNTIL = 'flow.until';

export function isShared(answers: Answers): boolean {
  return answers['flow.phone'] === 'shared';
}

/** @param now milliseconds; the time runs anew from each answer */
export function withTime(answers: Answers, now: number): Answers {
  return isShared(answers) ? { ...answers, [UNTIL]: String(now + LIMIT_MINUTES * 60_000) } : answers;
}

export function isOver(answers: Answers, now: number): boolean {
  return isShared(answers) && now > Number(answers[UNTIL] ?? Infinity);
}
