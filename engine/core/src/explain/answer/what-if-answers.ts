/**
 * This module puts the hypothetical results into an answer: the nearest change, what time alone does, open points, and
 * which rights open.
 */
import { CALENDAR, showDay } from '../../values/calendar.ts';
import type { ColumnValue, TruthValue } from '../../run/household.ts';
import type { AnswerLine, Nearest, OpenPointSeen, RightAnswer } from '../../contract/answer.ts';
import type { OpenedRight } from '../future/chain.ts';
import { isAmountOpen, listGivenAmounts } from '../drafts/amounts.ts';
import type { Draft } from '../drafts/draft.ts';
import { findAsOfDay } from '../sentences/lines.ts';
import type { NearestChange } from '../trials/nearest-changes.ts';
import type { OpenPointTried } from '../trials/open.ts';
import { toSeen } from '../sentences/seen.ts';
import type { Session } from '../trials/session.ts';
import type { Words } from '../sentences/words.ts';

/** Holds the hypothetical results; each is computed when it is read. */
export interface WhatIfs {
  /**
   * Returns the day on which time alone turns a `no`, with the verdict of that day; `null` when no such day was found.
   */
  readonly later: () => { readonly day: number; readonly verdict: TruthValue } | null;
  readonly nearest: () => readonly NearestChange[];
  readonly opened: () => readonly OpenedRight[];
}

export function showNearestChanges(
  { words, today, whatIfs }: Session,
  { later: byItself, nearest }: WhatIfs,
): readonly Nearest[] {
  if (!whatIfs) return [];
  const turned = byItself();
  return [...(turned === null ? [] : [byTime(words, today, turned)]), ...nearest().map((n) => nearestAnswer(words, n))];
}

/**
 * Returns the open points whose values make a difference: to the verdict or the amounts of a right whose verdict is
 * open, or to the amounts of a right whose amounts are open. A point also counts when each of its values settles an open
 * verdict in the same way.
 */
export function showOpenPoints(
  session: Session,
  draft: Draft,
  open: () => readonly OpenPointTried[],
): readonly OpenPointSeen[] {
  if (!session.whatIfs) return [];
  const isOpen = draft.verdict === 'depends';
  const points = isOpen ? open() : isAmountOpen(session.household, draft) ? session.open.of(draft) : [];
  return points.filter((o) => o.matters || o.settles).map((o) => openAnswer(session, draft, o));
}

export function toOpensAnswer(words: Words, { right, claimant, day }: OpenedRight): RightAnswer['opens'][number] {
  return { right: words.book.rights.get(right)?.id ?? right, claimant, after: showDay(day) };
}

function nearestAnswer(words: Words, n: NearestChange): Nearest {
  const { type } = n.subject;
  const to = toSeen(n.to);
  const unit = type.kind === 'date' ? 'day' : to.kind === 'number' ? to.unit : '';
  return {
    fact: n.subject.fact,
    of: n.subject.of,
    label: words.fact(n.subject.fact),
    from: toSeen(n.from),
    to,
    distance: n.distance,
    unit,
    date: null,
    verdict: n.verdict,
  };
}

function byTime(words: Words, today: number, turned: { readonly day: number; readonly verdict: TruthValue }): Nearest {
  return {
    fact: null,
    of: null,
    label: words.phrases.timeAlone,
    from: null,
    to: null,
    distance: CALENDAR.days(today, turned.day),
    unit: 'day',
    date: showDay(turned.day),
    verdict: turned.verdict,
  };
}

function openAnswer({ words, today }: Session, draft: Draft, { input, results }: OpenPointTried): OpenPointSeen {
  const { source } = input;
  const point = source.kind === 'open' ? source.point : null;
  const lines = listGivenAmounts(draft).map((line) => ({ line, asOf: findAsOfDay(words, line, today) }));
  const given = (kind: 'pays' | 'saves', values: readonly ColumnValue[]): AnswerLine[] =>
    lines.flatMap(({ line, asOf }, i) => {
      const value = values[i];
      if (line.kind !== kind || value === undefined) return [];
      const label = words.line(draft.right.right, line.id);
      return [{ id: line.id, label, value: toSeen(value), period: null, asOf }];
    });
  const id = point?.id ?? (source.kind === 'unknown' ? source.figure : input.column.id);
  return {
    id,
    kind: point?.kind ?? 'figure',
    label: point === null ? words.figure(id) : words.fact(id),
    of: point?.of ?? null,
    results: results.map(({ value, verdict, lines: values }) => ({
      value: toSeen(value),
      verdict,
      pays: given('pays', values),
      saves: given('saves', values),
    })),
  };
}
