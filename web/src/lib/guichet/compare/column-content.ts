/** This module reads from the answers what each column of a comparison shows beside the household as it is. */
import type { PossibleEvents } from '@recto-verso/engine';
import type { Answers } from '../../door/answers.ts';

/** Lists the names of the fields that choose what a column shows. */
export const COLUMNS = ['compare.2', 'compare.3'] as const;
export const ALONG = 'compare.along';

export type ColumnContent =
  | { readonly kind: 'event'; readonly event: string; readonly who: string }
  /**
   * The column shows the household as the registers hold it, with one divergence, or with all of them when it is
   * `null`.
   */
  | { readonly kind: 'files'; readonly divergence: string | null }
  | { readonly kind: 'law' }
  /** The column shows the household as the registers hold it after the event of another column. */
  | { readonly kind: 'after'; readonly column: string }
  /** The column shows the smallest change that would open a right. */
  | { readonly kind: 'nearest'; readonly right: string };

export const FILES_COLUMN = 'files';
export const LAW = 'law';

export function parseColumnContent(answers: Answers, column: string): ColumnContent | null {
  const [kind, what, who] = (answers[column] ?? '').split(':');
  if (kind === 'event' && what !== undefined && who !== undefined) return { kind, event: what, who };
  if (kind === FILES_COLUMN) return { kind, divergence: what ?? null };
  if (kind === 'nearest' && what !== undefined) return { kind, right: what };
  const other = COLUMNS.find((one) => one === what && one !== column);
  if (kind === 'after' && other !== undefined) return { kind, column: other };
  return kind === LAW ? { kind } : null;
}

export function formatEventValue(event: string, who: string): string {
  return `event:${event}:${who}`;
}

export function formatDivergenceValue(divergence: string): string {
  return `${FILES_COLUMN}:${divergence}`;
}

/**
 * Returns the value that chooses the registers after an event.
 * @param column the column of the event
 */
export function formatAfterValue(column: string): string {
  return `after:${column}`;
}

/**
 * Completes the columns in which a link names an event but no person: the event then happens to the first person to
 * whom it can.
 */
export function completeEventPerson(answers: Answers, events: PossibleEvents): Answers {
  const named = COLUMNS.flatMap((column) => {
    const [kind, what, who] = (answers[column] ?? '').split(':');
    const first = who === undefined ? listAskableEvents(events).find(({ event }) => event.event === what) : undefined;
    return kind !== 'event' || first === undefined
      ? []
      : [[column, formatEventValue(first.event.event, first.who)] as const];
  });
  return { ...answers, ...Object.fromEntries(named) };
}

/** Returns each event with each person to whom it can happen on a known day. */
export function listAskableEvents({ events }: PossibleEvents): readonly {
  readonly event: PossibleEvents['events'][number];
  readonly who: string;
}[] {
  return events.flatMap((event) =>
    event.persons.filter(({ day }) => day !== null).map(({ person }) => ({ event, who: person })),
  );
}
