/** This module lists what would make a right of no concern worth considering. */
import type { Unless } from '../../contract/claim.ts';
import { findLive } from '../dependencies/live.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Session } from '../trials/session.ts';

/** Returns the untold facts by which the right would concern the person. */
export function listUnlessFacts({ household, words, trials }: Session, draft: Draft): readonly Unless[] {
  const { concerns } = draft.law;
  if (!draft.isAside || concerns === null) return [];
  const { facts } = findLive(household, [concerns.whom], draft.row);
  return trials
    .unknown()
    .flatMap(({ subject: { fact, row, of } }) =>
      facts.get(fact)?.has(row) === true
        ? { fact, of, label: words.fact(fact), question: words.question(fact), because: 'concern' }
        : [],
    );
}
