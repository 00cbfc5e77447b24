/**
 * About how many questions are left: the fewest facts of which each right that is open needs one. It is worked out from
 * what is missing, never a fixed number; an answer may bring new questions, so pages say "about".
 */
import type { Answer } from '@recto-verso/engine';

/** @param passed ids of questions that are not asked again */
export function questionsLeft({ outcomes }: Pick<Answer, 'outcomes'>, passed: ReadonlySet<string>): number {
  const needs = outcomes
    .filter((right) => right.verdict === 'depends' && right.isClaimant !== 'no')
    .map((right) => new Set(right.missing.map(({ of, fact }) => `${of}/${fact}`).filter((id) => !passed.has(id))))
    .filter((facts) => facts.size > 0);
  return covered(needs);
}

/** The fact that serves most rights first, until each is served. */
function covered(needs: readonly ReadonlySet<string>[]): number {
  let open = needs;
  let count = 0;
  while (open.length > 0) {
    const serves = new Map<string, number>();
    for (const id of open.flatMap((facts) => [...facts])) serves.set(id, (serves.get(id) ?? 0) + 1);
    const [best] = [...serves].sort(([, a], [, b]) => b - a)[0] ?? [''];
    open = open.filter((facts) => !facts.has(best));
    count += 1;
  }
  return count;
}
