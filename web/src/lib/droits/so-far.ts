/**
 * This module lists the results so far, which are shown between two questions. Rights are grouped by how sure they are.
 */
import type { Answer, Outcome } from '@recto-verso/engine';

export interface SoFar {
  /**
   * Lists the names of the rights that are sure, each once; `perhaps` lists those that are possible and not among them.
   */
  readonly sure: readonly string[];
  readonly perhaps: readonly string[];
}

const SURE: readonly Outcome[] = ['to-claim', 'automatic', 'received'];
const PERHAPS: readonly Outcome[] = ['depends', 'human'];

export function listRightsSoFar({ outcomes }: Pick<Answer, 'outcomes'>): SoFar {
  const names = (wanted: readonly Outcome[]): readonly string[] => [
    ...new Set(
      outcomes.filter((one) => one.isClaimant !== 'no' && wanted.includes(one.outcome)).map(({ name }) => name),
    ),
  ];
  const sure = names(SURE);
  return { sure, perhaps: names(PERHAPS).filter((name) => !sure.includes(name)) };
}
