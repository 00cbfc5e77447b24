/** This module lists what would make an unlikely right worth considering. */
import type { Unless } from '../../contract/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Session } from '../trials/session.ts';

export function listUnlessFacts({ words, dependencyIndex }: Session, draft: Draft): readonly Unless[] {
  const { concerns } = draft.law;
  if (draft.verdict !== 'depends' || draft.received === 'yes' || !draft.isUnconcerned || concerns === null) return [];
  return [...dependencyIndex.of(concerns.whom).facts].map((fact) => ({
    fact,
    of: draft.claimant,
    label: words.fact(fact),
    question: words.question(fact),
    because: 'concern',
  }));
}
