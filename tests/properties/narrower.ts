/** Whether one household in memory says nothing that another, of which less is known, rules out. */
import { truthOf, valueOf, type Household, type Value } from '../../engine/core/src/run/household.ts';
import { isThere } from '../../engine/core/src/explain/drafts/given.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { GivenLine } from '../../engine/core/src/plan/plan.ts';

/** What an answer rests on: verdicts, routes, lines, and every fact of a person that a law derives. */
export function answered(h: Household): readonly Column[] {
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

/** Each value of `after` that lies outside what `before` leaves possible, in words; empty where all is well. */
export function contradictions(before: Household, after: Household): readonly string[] {
  const all = answered(before);
  return before.persons.flatMap((person, row) => {
    const later = after.persons.indexOf(person);
    const lines = given(after, later);
    const unseen = lines.filter((line) => isThere(before, line, row) === 'no').map(({ column }) => column.id);
    const wider = [...all, ...lines.map(({ column }) => column)].flatMap((column) => {
      const [a, b] = [valueOf(before, column, row), valueOf(after, column, later)];
      return within(a, b) ? [] : [`${column.id} of ${person}: ${show(a)} became ${show(b)}`];
    });
    return [...unseen.map((id) => `${id} of ${person} was not there`), ...wider];
  });
}

/** The lines that the rights give which may be there: the others give nothing, whatever stands in their lines. */
function given(h: Household, row: number): readonly GivenLine[] {
  const there = h.period.plan.rights.filter(({ mayGet }) => truthOf(h, mayGet, row) !== 'no');
  return there.flatMap(({ gives }) => gives.filter((line) => isThere(h, line, row) !== 'no'));
}

function within(a: Value, b: Value): boolean {
  if (a.kind === 'truth' && b.kind === 'truth') return a.value === 'depends' || a.value === b.value;
  if (a.kind === 'number' && b.kind === 'number') return b.min >= a.min - noise(a.min) && b.max <= a.max + noise(a.max);
  // Somebody who is not listed may turn out to be anybody who comes to be described.
  if (a.kind === 'set' && b.kind === 'set')
    return a.values.includes('somebody not listed') || b.values.every((v) => a.values.includes(v));
  return false;
}

/** Sums of shares may be added up in another order. */
function noise(x: number): number {
  return 1e-9 * Math.max(1, Math.abs(x));
}

export function show(value: Value): string {
  if (value.kind === 'truth') return value.value;
  return value.kind === 'set'
    ? `{${value.values.join(', ')}}`
    : value.min === value.max
      ? String(value.min)
      : `${value.min}…${value.max}`;
}
