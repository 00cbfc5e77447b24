/**
 * About how many questions are left: what is missing for the rights that are open, each fact once, however many persons
 * it is asked of. It is worked out, never a fixed number; an answer may spare questions or bring new ones, so pages say
 * "about".
 */
import type { Answer } from '@recto-verso/engine';
import { isPerson } from '../door/answers.ts';

/**
 * @param passed ids of questions that are not asked again
 * @param most where more are left than this, this is said: what is missing of a right is long to work out
 */
export function questionsLeft(
  { outcomes }: Pick<Answer, 'outcomes'>,
  passed: ReadonlySet<string>,
  most = Infinity,
): number {
  const found = new Set<string>();
  for (const right of outcomes) {
    if (right.verdict !== 'depends' || right.isClaimant === 'no') continue;
    if (found.size >= most) return most;
    for (const { of, fact } of right.missing)
      if (!passed.has(`${of}/${fact}`)) found.add(isPerson(of) ? fact : `${of}/${fact}`);
  }
  return Math.min(found.size, most);
}
