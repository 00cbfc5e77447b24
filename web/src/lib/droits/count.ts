/**
 * About how many questions are left: what is missing for the rights that are open, each fact once, however many persons
 * it is asked of. It is worked out, never a fixed number; an answer may spare questions or bring new ones, so pages say
 * "about".
 */
import type { Answer } from '@recto-verso/engine';
import { isPerson } from '../door/answers.ts';

/** @param passed ids of questions that are not asked again */
export function questionsLeft({ outcomes }: Pick<Answer, 'outcomes'>, passed: ReadonlySet<string>): number {
  const open = outcomes.filter((right) => right.verdict === 'depends' && right.isClaimant !== 'no');
  const missing = open
    .flatMap((right) => right.missing)
    .filter(({ of, fact }) => !passed.has(`${of}/${fact}`))
    .map(({ of, fact }) => (isPerson(of) ? fact : `${of}/${fact}`));
  return new Set(missing).size;
}
