/** Facts on another day, and how long a condition has held. */
import { FIRST_DAY, MOST_MONTHS, type Term } from '../../language/term.ts';
import { shapeOf } from '../../lowering/columns.ts';
import { datedEnd, heldSince } from '../../evaluate/memory.ts';
import { CALENDAR } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import { dayOf, num, rowAt, truth, type Place, type RowAt, type Settled } from './place.ts';
import { settle, settleTruth } from './term.ts';
import { termsIn } from '../terms.ts';

/** A dated fact over the days between two; `null` where its pieces are not in memory. */
export function piecesAt(
  place: Place,
  id: string,
  type: ValueType,
  at: RowAt,
  from: number,
  until: number,
): Settled | null {
  const pieces = place.household.memory.dated[id]?.[at.row];
  if (pieces === undefined) return null;
  const shape = shapeOf(type);
  const end = (e: 'lo' | 'hi'): number => datedEnd(pieces, from, until, shape, e);
  if (shape === 'number') return num(end('lo'), end('hi'));
  return shape === 'truth' ? truth(end('lo') !== 0, end('hi') !== 0) : { shape: 'mask', m: end('hi') };
}

export function settleAt(term: Extract<Term, { kind: 'at' }>, place: Place): Settled | null {
  const at = rowAt(place, term.row);
  const day = settle(term.day, place);
  return at === null || day?.shape !== 'number' ? null : piecesAt(place, term.id, term.type, at, day.lo, day.hi);
}

/** As the lowering says it: the months run from the last piece in which the condition did not hold. */
export function settleHeld(term: Extract<Term, { kind: 'held' }>, place: Place): Settled | null {
  const day = term.day === null ? dayOf(place) : exactDay(settle(term.day, place));
  const facts = datedIn(place, term.condition);
  const row = facts === null ? null : rowAt(place, facts.row);
  if (day === null || facts === null || row === null) return null;
  const lists = facts.ids.map((id) => place.household.memory.dated[id]?.[row.row]);
  if (!lists.every((l) => l !== undefined)) return null;
  let told = true;
  const months = (end: 'c' | 'p'): number => {
    const since = heldSince(lists, day, (cut) => {
      const holds = settleTruth(term.condition, { ...place, day: cut });
      told &&= holds.told;
      return holds[end];
    });
    if (day < since) return 0;
    return Math.max(0, Math.min(CALENDAR.months(Math.max(since, FIRST_DAY), CALENDAR.days_after(day, 1)), MOST_MONTHS));
  };
  const [lo, hi] = [months('c'), months('p')];
  return told ? num(lo, hi) : null;
}

function exactDay(value: Settled | null): number | null {
  return value?.shape === 'number' && value.lo === value.hi ? value.lo : null;
}

/** The dated facts that a condition reads, through what works other facts out; `null` where it reads two rows. */
function datedIn(
  place: Place,
  condition: Term,
): { readonly ids: readonly string[]; readonly row: 'me' | 'member' | 'home' } | null {
  const ids = new Set<string>();
  const rows = new Set<'me' | 'member' | 'home'>();
  const collect = (term: Term, top: boolean, depth: number): void => {
    for (const t of termsIn(term)) {
      if (t.kind !== 'fact' && t.kind !== 'at') continue;
      if (top) rows.add(t.row);
      const definition = place.book.definitions.get(t.id);
      if (t.kind === 'at' || t.dated) ids.add(t.id);
      else if (definition !== undefined && depth < 8) collect(definition.term, false, depth + 1);
    }
  };
  collect(condition, true, 0);
  const [row = 'me', second] = [...rows];
  return second === undefined ? { ids: [...ids].sort(), row } : null;
}
