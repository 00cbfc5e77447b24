/**
 * Lists the questions that were answered by "my situation is different". No rule reads such an answer, so somebody at a
 * desk has to look at it, and the page says where.
 */
import type { RightAnswer } from '@recto-verso/engine';
import { describeClaimPlace } from '../../door/claim-place.ts';

export interface DifferentAnswers {
  readonly questions: readonly string[];
  /**
   * Names the place where more of the open rights are claimed than at any other; it is empty when no open right has
   * such a place.
   */
  readonly place: string;
}

export function findDifferentAnswers(
  rights: readonly RightAnswer[],
  questions: readonly string[],
): DifferentAnswers | null {
  if (questions.length === 0) return null;
  const counts = new Map<string, number>();
  for (const right of rights.filter(({ outcome }) => outcome === 'human' || outcome === 'depends')) {
    const place = describeClaimPlace(right.claim);
    if (place !== '') counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { questions, place: most?.[0] ?? '' };
}
