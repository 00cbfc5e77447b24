/**
 * This module estimates how many questions are left. It counts the facts that are missing for the rights that are still
 * open, each fact once however many persons it is asked of. An answer may make questions needless or bring new ones, so
 * the pages say "about".
 */
import type { Answer } from '@recto-verso/engine';
import { isPerson } from '../door/answers.ts';

/**
 * Counts the questions that are left.
 * @param passed ids of questions that are not asked again
 * @param most upper limit of the result: to compute what is missing for a right takes long, so counting stops there
 */
export function countQuestionsLeft(
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
