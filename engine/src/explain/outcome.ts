/** The outcome of a right for a person: what the verdict means for who reads it. */
import type { Outcome } from './answer.ts';
import type { Draft } from './draft.ts';
import type { Unknowns } from './missing.ts';
import type { OpenPointTried } from './open.ts';
import type { Unlisted } from './unlisted.ts';

export interface Unsettled {
  readonly unknowns: Unknowns;
  readonly unlisted: readonly Unlisted[];
  readonly open: readonly OpenPointTried[];
}

/** `unsettled` is worked out only where the verdict is open. */
export function outcomeOf(draft: Draft, unsettled: Unsettled | null): Outcome {
  if (draft.received === 'yes') return 'received';
  if (draft.verdict === 'yes') return comesByItself(draft) ? 'automatic' : 'to-claim';
  if (draft.verdict === 'no' || unsettled === null) return 'not-now';
  return isForAPerson(unsettled) ? 'human' : 'depends';
}

function comesByItself(draft: Draft): boolean {
  const grant = draft.best?.route.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed';
}

/** No fact that somebody may be asked settles it: a reading, a discretion, an unknown figure or a special situation is left. */
function isForAPerson(unsettled: Unsettled): boolean {
  if (isAskable(unsettled)) return false;
  const { unknowns, unlisted, open } = unsettled;
  const beyond = open.some((o) => o.settles) || unknowns.closed.length > 0;
  return beyond || (unknowns.missing.length === 0 && unknowns.weak.length === 0 && unlisted.length === 0);
}

/** Whether a fact or a list that somebody may be asked settles it by itself. */
export function isAskable({ unknowns, unlisted }: Pick<Unsettled, 'unknowns' | 'unlisted'>): boolean {
  return unknowns.missing.some((m) => m.decisive) || unlisted.some((u) => u.verdict !== 'depends');
}
