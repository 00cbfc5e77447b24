/** Describes the card of a right in the results of `/droits`. */
import type { ClaimView } from '../../door/claim.ts';
import type { RightCard } from '../../door/results.ts';
import type { NotNow } from './not-now.ts';

export interface DroitsCard {
  readonly card: RightCard;
  /** Identifies the other face of the card, which shows the right as the registers hold it. */
  readonly key: string;
  /** Says how the right is claimed; it is `null` when the answer has no way to claim it. */
  readonly claim: ClaimView | null;
  readonly notNow: NotNow | null;
  /** Maps each language of the desks to the official name of the right. */
  readonly official: Readonly<Record<string, string>>;
}
