/**
 * This module checks the bounds that have to hold beside a hostile sender, each with the figures that show whether it
 * does.
 */
import { CLASSES, type Tally } from './attack.ts';
import { medianOf, shown } from './figures.ts';
import type { Seen } from './ordinary.ts';
import type { Phases } from './tables.ts';

export interface Verdict {
  readonly held: boolean;
  readonly says: string;
}

/** Limits the ratio of an ordinary sender's median wait beside the hostile sender to that without it. */
const SLOWER = 2;
/** Limits the ratio of the server's memory after the hostile sender to that before it. */
const MORE = 1.2;

export function latency({ without, beside }: Phases): Verdict {
  const [alone, attacked] = [medianOf(without), medianOf(beside)];
  const ratio = attacked / alone;
  return {
    held: ratio <= SLOWER,
    says: `ordinary median with the hostile sender ${ratio.toFixed(2)}× of that without: ${shown(attacked)} ms, ${shown(alone)} ms`,
  };
}

/**
 * Checks that no ordinary request failed. A 429 counts as a failure too, because it means that the sender was taken for
 * another one.
 */
export function answered(phases: Phases): Verdict {
  const seen: readonly Seen[] = Object.values(phases).flat();
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

export function alive({ ended, health, evaluations, threads }: End): Verdict {
  const well = evaluations.filter((status) => status === 200).length;
  return {
    held: ended === null && health === 200 && well === evaluations.length && threads.after >= threads.before,
    says: `${ended === null ? 'the server is the process that was started' : 'the server has ended'}; health ${health ?? 'not answered'}, ${well} of ${evaluations.length} evaluations at once answered, ${threads.before} threads before and ${threads.after} after`,
  };
}

/** @param before the memory before the attacks in megabytes, as is `after` */
export function memory(before: number, after: number): Verdict {
  const ratio = after / before;
  return {
    held: ratio <= MORE,
    says: `memory after the hostile sender ${ratio.toFixed(2)}× of that before: ${after} MB, ${before} MB`,
  };
}

export function failures(tally: Tally): Verdict {
  const counted = CLASSES.map((name) => `${name} ${tally[name]}`);
  return {
    held: tally['500'] === 0,
    says: `${tally['500']} failures (500) told to the hostile sender: ${counted.join(', ')}`,
  };
}

export function redirects({ elsewhere }: Tally): Verdict {
  return { held: elsewhere === 0, says: `${elsewhere} answers led to another host` };
}
