/** This module lists what would make a right of no concern worth considering. */
import type { Unless } from '../../contract/claim.ts';
import { findLive } from '../dependencies/live.ts';
import type { Draft } from '../drafts/draft.ts';
import { askFact } from '../sentences/fact-asked.ts';
import { listOpenItems } from '../trials/open-items.ts';
import type { Session } from '../trials/session.ts';

/** Returns the untold facts by which the right would concern the person, and the lists that were not told whole. */
export function listUnlessFacts({ household, words, trials }: Session, draft: Draft): readonly Unless[] {
  const { concerns } = draft.law;
  if (!draft.isAside || !concerns) return [];
  const live = findLive(household, [concerns.whom], draft.row);
  const untold = trials
    .unknown()
    .flatMap(({ subject }) => (live.facts.get(subject.fact)?.has(subject.row) ? subject : []));
  const unlisted = listOpenItems(household).filter(
    ({ kind, of, matters }) => kind === 'list' && matters(live) && (of === draft.claimant || of === 'home'),
  );
  return [...untold, ...unlisted].map(({ fact, of }) => ({ ...askFact(words, fact, of), because: 'concern' }));
}
