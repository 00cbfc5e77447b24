/** The card of a right, as the results of the household's own door show it. */
import type { ClaimView } from '../../door/claim.ts';
import type { RightCard } from '../../door/results.ts';
import type { NotNow } from './not-now.ts';

export interface DroitsCard {
  readonly card: RightCard;
  /** By which its other face is found. */
  readonly key: string;
  /** How it is asked for, where it can be. */
  readonly claim: ClaimView | null;
  readonly notNow: NotNow | null;
  /** The name by which each language of the desks knows it. */
  readonly official: Readonly<Record<string, string>>;
}
