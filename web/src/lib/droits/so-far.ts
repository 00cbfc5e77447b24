/**
 * This module lists the results so far, which are shown between two questions. Rights are grouped by how sure they are.
 */
import type { Answer, Outcome } from '@recto-verso/engine';

export interface SoFar {
  /** Lists the names of the rights that are sure; a name is in the first list only to which one of its rights belongs. */
  readonly sure: readonly string[];
  readonly likely: readonly string[];
  readonly perhaps: readonly string[];
}

const SURE: readonly Outcome[] = ['to-claim', 'automatic', 'received'];
const PERHAPS: readonly Outcome[] = ['depends', 'human'];

const LIKELY: readonly Outcome[] = ['likely'];

export function listRightsSoFar({ outcomes }: Pick<Answer, 'outcomes'>): SoFar {
  const ranked = [...outcomes].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const names = (wanted: readonly Outcome[]): readonly string[] => [
    ...new Set(ranked.filter((one) => one.isClaimant !== 'no' && wanted.includes(one.outcome)).map(({ name }) => name)),
  ];
  const sure = names(SURE);
  const likely = names(LIKELY).filter((name) => !sure.includes(name));
  const perhaps = names(PERHAPS).filter((name) => !sure.includes(name) && !likely.includes(name));
  return { sure, likely, perhaps };
}
