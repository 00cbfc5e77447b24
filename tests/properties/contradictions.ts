/**
 * This module compares two evaluations of one household, and lists where the one with more facts contradicts the one
 * with fewer.
 */
import { readTruth, readColumnValue, type Household, type ColumnValue } from '../../engine/core/src/run/household.ts';
import { decideLineGiven } from '../../engine/core/src/explain/drafts/given.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { GivenLine } from '../../engine/core/src/plan/plan.ts';

/**
 * Lists the columns from which an answer is made: verdicts, routes, lines, and every fact of a person that a law
 * derives.
 */
export function listAnswerColumns(h: Household): readonly Column[] {
  return h.period.plan.rights.flatMap((r) => [
    r.mayGet,
    ...r.laws.flatMap((l) => [
      l.verdict,
      l.claimant,
      ...l.routes.flatMap((x) => [x.verdict, x.starts, ...x.lines.map((line) => line.column)]),
      ...l.lines.map((line) => line.column),
      ...[...l.facts.values()].filter((c) => c.scope === 'person'),
    ]),
  ]);
}

/**
 * Describes each value of `after` that lies outside what `before` leaves possible, and each line that `after` gives and
 * `before` excludes. The list is empty where there is none.
 */
export function findContradictions(before: Household, after: Household): readonly string[] {
  const all = listAnswerColumns(before);
  return before.persons.flatMap((person, row) => {
    const later = after.persons.indexOf(person);
    const lines = given(after, later);
    const unseen = lines.filter((line) => decideLineGiven(before, line, row) === 'no').map(({ column }) => column.id);
    const wider = [...all, ...lines.map(({ column }) => column)].flatMap((column) => {
      const [a, b] = [readColumnValue(before, column, row), readColumnValue(after, column, later)];
      return within(a, b) ? [] : [`${column.id} of ${person}: ${formatColumnValue(a)} became ${formatColumnValue(b)}`];
    });
    return [...unseen.map((id) => `${id} of ${person} was not there`), ...wider];
  });
}

/**
 * Lists the lines that the rights of a person may give. A right whose verdict is `no` gives nothing, whatever values
 * its lines have.
 */
function given(h: Household, row: number): readonly GivenLine[] {
  const there = h.period.plan.rights.filter(({ mayGet }) => readTruth(h, mayGet, row) !== 'no');
  return there.flatMap(({ gives }) => gives.filter((line) => decideLineGiven(h, line, row) !== 'no'));
}

function within(a: ColumnValue, b: ColumnValue): boolean {
  if (a.kind === 'truth' && b.kind === 'truth') return a.value === 'depends' || a.value === b.value;
  if (a.kind === 'number' && b.kind === 'number') return b.min >= a.min - noise(a.min) && b.max <= a.max + noise(a.max);
  // Somebody who is not listed may turn out to be any person who is described later.
  if (a.kind === 'set' && b.kind === 'set')
    return a.values.includes('somebody not listed') || b.values.every((v) => a.values.includes(v));
  return false;
}

/** Returns the tolerance, because sums of shares may be added up in another order. */
function noise(x: number): number {
  return 1e-9 * Math.max(1, Math.abs(x));
}

export function formatColumnValue(value: ColumnValue): string {
  if (value.kind === 'truth') return value.value;
  return value.kind === 'set'
    ? `{${value.values.join(', ')}}`
    : value.min === value.max
      ? String(value.min)
      : `${value.min}…${value.max}`;
}
