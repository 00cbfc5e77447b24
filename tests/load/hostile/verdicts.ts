/**
 * This module checks the bounds that have to hold beside a hostile sender, each with the figures that show whether it
 * does.
 */
import { CLASSES, type StatusTally } from './attack.ts';
import { computeMedianWait, formatMilliseconds } from './figures.ts';
import type { ObservedRequest } from './ordinary.ts';
import type { Phases } from './tables.ts';

export interface SoakVerdict {
  readonly held: boolean;
  readonly says: string;
}

/** Limits the ratio of the ordinary senders' median wait beside the hostile sender to that without it. */
const SLOWER = 2;
/** Limits the ratio of the server's memory after the hostile sender to that before it. */
const MORE = 1.2;

export function checkLatency({ without, beside }: Phases): SoakVerdict {
  const [alone, attacked] = [computeMedianWait(without), computeMedianWait(beside)];
  const ratio = attacked / alone;
  return {
    held: ratio <= SLOWER,
    says: `ordinary median with the hostile sender ${ratio.toFixed(2)}× of that without: ${formatMilliseconds(attacked)} ms, ${formatMilliseconds(alone)} ms`,
  };
}

/**
 * Checks that no ordinary request failed. A 429 counts as a failure too, because it means that the sender was taken for
 * another one.
 */
export function checkAllAnswered(phases: Phases): SoakVerdict {
  const seen: readonly ObservedRequest[] = Object.values(phases).flat();
  const bad = seen.filter(({ status }) => status === null || status >= 400);
  const statuses = [...new Set(bad.map(({ status }) => status ?? 'no answer'))];
  const counted = statuses.map(
    (status) => `${bad.filter((one) => (one.status ?? 'no answer') === status).length} × ${status}`,
  );
  return {
    held: bad.length === 0,
    says: `${bad.length} of ${seen.length} ordinary requests failed${counted.length === 0 ? '' : `: ${counted.join(', ')}`}`,
  };
}

/** Describes the server at the end of the test. */
export interface End {
  /** Says how the server ended, or is `null` where it still runs. */
  readonly ended: string | null;
  readonly health: number | null;
  /** Lists the statuses of evaluations that were all requested at once. */
  readonly evaluations: readonly (number | null)[];
  readonly threads: { readonly before: number; readonly after: number };
}

export function checkServerAlive({ ended, health, evaluations, threads }: End): SoakVerdict {
  const well = evaluations.filter((status) => status === 200).length;
  return {
    held: ended === null && health === 200 && well === evaluations.length && threads.after >= threads.before,
    says: `${ended === null ? 'the server is the process that was started' : 'the server has ended'}; health ${health ?? 'not answered'}, ${well} of ${evaluations.length} evaluations at once answered, ${threads.before} threads before and ${threads.after} after`,
  };
}

/**
 * Checks that the memory did not grow beyond the ratio `MORE`.
 * @param before the memory before the attacks, in megabytes
 * @param after the memory after the attacks, in megabytes
 */
export function checkMemoryGrowth(before: number, after: number): SoakVerdict {
  const ratio = after / before;
  return {
    held: ratio <= MORE,
    says: `memory after the hostile sender ${ratio.toFixed(2)}× of that before: ${after} MB, ${before} MB`,
  };
}

export function checkNoFailures(tally: StatusTally): SoakVerdict {
  const counted = CLASSES.map((name) => `${name} ${tally[name]}`);
  return {
    held: tally['500'] === 0,
    says: `${tally['500']} failures (500) told to the hostile sender: ${counted.join(', ')}`,
  };
}

export function checkNoForeignRedirects({ elsewhere }: StatusTally): SoakVerdict {
  return { held: elsewhere === 0, says: `${elsewhere} answers led to another host` };
}
