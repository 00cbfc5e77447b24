/** The outcome of a right for a person: what the verdict means for who reads it. */
import type { Outcome } from '../../contract/answer.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Unknowns } from '../trials/missing.ts';
import type { OpenPointTried } from '../trials/open.ts';
import type { Unlisted } from '../trials/unlisted.ts';

export interface Unsettled {
  readonly unknowns: Unknowns;
  readonly unlisted: readonly Unlisted[];
  /** To be read last: each value of each point has to be tried. */
  readonly open: () => readonly OpenPointTried[];
}

/**
 * @param isAskable whether a fact or a list that somebody may be asked settles an open verdict by itself
 * @param unsettled all that would settle it: to be worked out only where that is not so
 */
export function outcomeOf(draft: Draft, isAskable: () => boolean, unsettled: () => Unsettled): Outcome {
  if (draft.received === 'yes') return 'received';
  if (draft.verdict === 'yes') return comesByItself(draft) ? 'automatic' : 'to-claim';
  if (draft.verdict === 'no') return 'not-now';
  if (draft.isUnwished) return 'unlikely';
  return !isAskable() && isForAPerson(unsettled()) ? 'human' : 'depends';
}

function comesByItself(draft: Draft): boolean {
  const grant = draft.best?.route.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed';
}

/** A reading, a discretion, an unknown figure or a special situation is left. */
function isForAPerson({ unknowns, unlisted, open }: Unsettled): boolean {
  const closed = unknowns.closed.length > 0 || unlisted.some((u) => u.isClosed && u.verdict !== 'depends');
  const askable = [...unknowns.missing, ...unknowns.weak, ...unlisted.filter((u) => !u.isClosed)];
  return closed || askable.length === 0 || open().some((o) => o.settles);
}
