/** Describes the card of a right in the results of `/droits`. */
import type { ClaimView } from '../../door/claim.ts';
import type { RightCard } from '../../door/results.ts';
import type { NotNow } from './not-now.ts';

export interface DroitsCard {
  readonly card: RightCard;
  /** Identifies the other face of the card, which shows the right as the registers hold it. */
  readonly key: string;
  /** Says how the right is claimed; it is `null` when the answer does not say this. */
  readonly claim: ClaimView | null;
  readonly notNow: NotNow | null;
  /** Maps each language in which the right has an official name to that name. */
  readonly official: Readonly<Record<string, string>>;
}
