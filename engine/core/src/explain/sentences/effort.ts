/** This module says how much effort it takes to claim a right, according to its claim file. */
import type { Right } from '../../rulebook/model.ts';
import type { ClaimFile } from '../../rulebook/schema/claim.ts';

export interface Effort {
  /** Counts the visits; `null` when the rulebook does not say. */
  readonly visits: number | null;
  readonly minutes: number | null;
  /**
   * Holds the number of days after the decision within which the person has to be notified; `null` when the rulebook
   * does not say.
   */
  readonly notifyDays: number | null;
  /** Is `true` when the right can only be claimed with a computer. */
  readonly computer: boolean;
}

/**
 * Returns the effort of claiming a right.
 * @param route the route of the answer, which may take more or less effort than the right in general; `null` for none
 */
export function getEffort(right: Right, route: string | null): Effort {
  const file = right.claim as ClaimFile | null;
  const own = route === null ? undefined : file?.by_route?.[route];
  const effort = own?.effort ?? file?.effort;
  return {
    visits: effort?.visits ?? null,
    minutes: effort?.minutes ?? null,
    notifyDays: (own?.decision ?? file?.decision)?.notify_days ?? null,
    computer:
      file !== null && [file.channels.desk, file.channels.phone, file.channels.post].every((one) => one === 'no'),
  };
}
