/** Facts of which something was told that does not go with what follows from other facts, and those that follow in two ways. */
import { scaleOf } from '../../values/grid.ts';
import type { ValueType } from '../../values/types.ts';
import type { Household } from '../../run/household.ts';
import type { Book } from '../book.ts';
import { cell, isUnlisted, num, once, placeOf, rowsOf, type Place, type RowAt, type Settled } from '../settle/place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { factColumns } from './definitions.ts';
import { rowAsTold } from './origin.ts';

export interface Disagreement {
  readonly fact: string;
  readonly type: ValueType;
  readonly at: RowAt;
  /** What was told, with which the other does not go; `null` where two lines do not go together. */
  readonly told: Settled | null;
  readonly implied: Settled;
}

/** All of a household, found once. */
export function disagreementsIn(book: Book, household: Household): readonly Disagreement[] {
  return once(household, 'disagreements', () =>
    [...book.implied.keys()].flatMap((id) => disagreementsOf(id, book, household)),
  );
}

function disagreementsOf(id: string, book: Book, household: Household): readonly Disagreement[] {
  const def = book.facts.get(id);
  if (def === undefined) return [];
  const rows = Array.from({ length: rowsOf(household, def.scope) }, (_, row): RowAt => ({ scope: def.scope, row }));
  return rows.flatMap((at) => {
    if (isUnlisted(household, at)) return [];
    return disagreementAt(id, def.type, { ...placeOf(book, household, 0), me: at }) ?? [];
  });
}

function disagreementAt(id: string, type: ValueType, place: Place): Disagreement | null {
  const { me: at, household } = place;
  const { implied, told: column } = factColumns(place, id);
  if (column === undefined || isApart(id, place)) return null;
  const told = cell(household, column, at.row);
  const values = implied
    .filter(({ when }) => settleTruth(when, place).c)
    .flatMap(({ value }) =>
      value.kind === 'number' ? num(value.value * scaleOf(type)) : (settle(value, place) ?? []),
    );
  const against = values.find((value) => !goTogether(told, value));
  if (against !== undefined) return { fact: id, type, at, told, implied: against };
  const [first] = values;
  const isTwice = first !== undefined && values.some((value) => !goTogether(first, value));
  return isTwice ? { fact: id, type, at, told: null, implied: first } : null;
}

/** Nothing follows where the situation is different. */
function isApart(id: string, { household, me }: Place): boolean {
  const { row, name } = rowAsTold(household, me, id);
  return row === undefined || row.other.includes(name) || row.laid?.includes(name) === true;
}

/** Whether some value is left that is possible on both sides. */
function goTogether(a: Settled, b: Settled): boolean {
  if (a.shape === 'number' && b.shape === 'number') return Math.max(a.lo, b.lo) <= Math.min(a.hi, b.hi);
  if (a.shape === 'mask' && b.shape === 'mask') return (a.m & b.m) !== 0;
  if (a.shape === 'truth' && b.shape === 'truth') return !(a.c && !b.p) && !(b.c && !a.p);
  return true;
}
