/** This module formats tables about a soak test: the ordinary senders by kind, and the hostile sender by attack. */
import { sumStatusTallies, CLASSES } from './attack.ts';
import { computeMedianWait, computeQuantile, formatMilliseconds, listWaitingTimes } from './figures.ts';
import type { Attacked } from './hostile.ts';
import type { ObservedRequest } from './ordinary.ts';

export interface Phases {
  /** Lists the requests before the hostile sender began. */
  readonly without: readonly ObservedRequest[];
  readonly beside: readonly ObservedRequest[];
  /** Lists the requests after the hostile sender had ended. */
  readonly after: readonly ObservedRequest[];
}

export function formatOrdinaryTable({ without, beside, after }: Phases): string {
  const kinds = [...new Set(without.map(({ kind }) => kind))].sort();
  const rowOf = (
    name: string,
    of: (seen: readonly ObservedRequest[]) => readonly ObservedRequest[],
  ): readonly string[] => {
    const phases = [without, beside, after].map(of);
    const [alone = [], attacked = []] = phases;
    const ratio = computeMedianWait(attacked) / computeMedianWait(alone);
    const cells = phases.flatMap((seen) => [
      String(seen.length),
      formatMilliseconds(computeMedianWait(seen)),
      formatMilliseconds(computeQuantile(listWaitingTimes(seen), 0.95)),
    ]);
    return [name, ...cells, `${ratio.toFixed(2)}×`];
  };
  return table([
    ['ordinary senders, ms', 'alone', 'median', 'p95', 'beside', 'median', 'p95', 'after', 'median', 'p95', 'ratio'],
    ...kinds.map((name) => rowOf(name, (seen) => seen.filter(({ kind }) => kind === name))),
    rowOf('over all', (seen) => seen),
  ]);
}

/**
 * Describes how many ordinary requests a minute were sent in each phase. A sender that waits for an answer sends fewer
 * requests, which the median of the waiting times does not show.
 */
export function describePace({ without, beside, after }: Phases): string {
  const perMinute = [without, beside, after].map((seen) => {
    const first = Math.min(...seen.map(({ at }) => at));
    const last = Math.max(...seen.map(({ at, milliseconds }) => at + milliseconds));
    return ((60_000 * seen.length) / (last - first)).toFixed(0);
  });
  const [alone = '', attacked = '', afterwards = ''] = perMinute;
  return `ordinary requests a minute: ${alone} alone, ${attacked} beside the hostile sender, ${afterwards} after it`;
}

/**
 * Formats a row for each attack: its answers by class, and how long the ordinary senders waited meanwhile, in
 * milliseconds.
 * @param beside the requests of the ordinary senders during the attacks
 */
export function formatAttackTable(attacked: readonly Attacked[], beside: readonly ObservedRequest[]): string {
  const names = [...new Set(attacked.map(({ attack }) => attack))];
  return table([
    ['attacks', ...CLASSES, 'ordinary median', 'p95', 'worst'],
    ...names.map((name) => {
      const turns = attacked.filter(({ attack }) => attack === name);
      const tally = sumStatusTallies(turns.map((turn) => turn.tally));
      const during = beside.filter(({ at }) => turns.some(({ from, to }) => from <= at && at < to));
      const quantiles = [0.5, 0.95, 1].map((share) =>
        formatMilliseconds(computeQuantile(listWaitingTimes(during), share)),
      );
      return [name, ...CLASSES.map((one) => String(tally[one])), ...quantiles];
    }),
  ]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const padded = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return padded.join('\n');
}
