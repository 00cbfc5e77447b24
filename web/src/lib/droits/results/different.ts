/** What was answered by "my situation is different": no rule reads it, so that a person has to, and with whom to see. */
import type { RightAnswer } from '@recto-verso/engine';
import { askedAt } from '../../door/results.ts';

export interface Different {
  readonly questions: readonly string[];
  /** Where most of what is open is asked for; empty where nothing is. */
  readonly place: string;
}

export function differentOf(rights: readonly RightAnswer[], questions: readonly string[]): Different | null {
  if (questions.length === 0) return null;
  const counts = new Map<string, number>();
  for (const right of rights.filter(({ outcome }) => outcome === 'human' || outcome === 'depends')) {
    const place = askedAt(right.claim);
    if (place !== '') counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { questions, place: most?.[0] ?? '' };
}
