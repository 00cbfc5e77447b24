/** This module computes the outcome of a right for a person: what the verdict means to the reader of the answer. */
import type { Outcome } from '../../contract/answer.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Unknowns } from '../trials/missing.ts';
import type { OpenItem } from '../trials/open-items.ts';
import type { OpenPointTried } from '../trials/open.ts';
import type { Unlisted } from '../trials/unlisted.ts';

export interface Unsettled {
  readonly unknowns: Unknowns;
  readonly unlisted: readonly Unlisted[];
  /** Lists the partners and family relations that nobody told and that matter to the verdict. */
  readonly ties: readonly OpenItem[];
  /**
   * Returns the open points (readings, discretions and unknown figures). It should be called last, because each value
   * of each point has to be tried.
   */
  readonly open: () => readonly OpenPointTried[];
}

/**
 * Returns the outcome of a right.
 * @param isAskable checks whether one fact or list that somebody may be asked settles an open verdict by itself
 * @param unsettled returns everything that would settle it; it is called only when `isAskable` returns `false`
 */
export function decideOutcome(draft: Draft, isAskable: () => boolean, unsettled: () => Unsettled): Outcome {
  if (draft.received === 'yes') return 'received';
  if (draft.verdict === 'yes') return comesByItself(draft) ? 'automatic' : 'to-claim';
  if (draft.verdict === 'no') return 'not-now';
  if (draft.isAside) return 'unlikely';
  return !isAskable() && isForAPerson(unsettled()) ? 'human' : 'depends';
}

function comesByItself(draft: Draft): boolean {
  const grant = draft.best?.route.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed';
}

/**
 * Checks whether only a person (a caseworker or an authority) can decide. This is so when a fact or list that must not
 * be asked could settle the verdict, when nothing that is left can be asked, or when a reading of the law, a discretion
 * or an unknown figure could settle it.
 */
function isForAPerson({ unknowns, unlisted, ties, open }: Unsettled): boolean {
  const closed = unknowns.closed.length > 0 || unlisted.some((u) => u.isClosed && u.verdict !== 'depends');
  const askable = [...unknowns.missing, ...unknowns.weak, ...unlisted.filter((u) => !u.isClosed), ...ties];
  return closed || askable.length === 0 || open().some((o) => o.settles);
}
