/** What asking for a right takes, as its claim says. */
import type { Right } from '../../rulebook/model.ts';
import type { ClaimFile } from '../../rulebook/schema/claim.ts';

export interface Effort {
  /** `null` where nobody has told. */
  readonly visits: number | null;
  readonly minutes: number | null;
  /** Days after the decision within which it is to be told. */
  readonly notifyDays: number | null;
  /** Whether there is no way but a computer. */
  readonly computer: boolean;
}

/** @param route that the answer rests on: it may take more or less than the right in general */
export function effortOf(right: Right, route: string | null): Effort {
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
