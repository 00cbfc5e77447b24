/**
 * This module finds facts whose told value contradicts other facts, and facts that follow from others with two
 * different values.
 */
import { scaleOf } from '../../values/grid.ts';
import type { ValueType } from '../../values/types.ts';
import type { Household } from '../../run/household.ts';
import type { Book } from '../book.ts';
import { cell, num, once, placeOf, rowsOf, type Place, type RowAt, type Settled } from '../settle/place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { factColumns } from './definitions.ts';
import { rowAsTold } from './origin.ts';

export interface Disagreement {
  readonly fact: string;
  readonly type: ValueType;
  readonly at: RowAt;
  /**
   * Holds the told value when the implied value contradicts it; `null` when two implied values contradict each other.
   */
  readonly told: Settled | null;
  readonly implied: Settled;
}

/** Returns all contradictions of a household. They are computed once. */
export function disagreementsIn(book: Book, household: Household): readonly Disagreement[] {
  return once(household, 'disagreements', () =>
    [...book.implied.keys()].flatMap((id) => disagreementsOf(id, book, household)),
  );
}

function disagreementsOf(id: string, book: Book, household: Household): readonly Disagreement[] {
  const { scope = '', type = null } = book.facts.get(id) ?? {};
  const rows = Array.from({ length: rowsOf(household, scope) }, (_, row): RowAt => ({ scope, row }));
  return rows.flatMap((me) => (type && disagreementAt(id, type, { ...placeOf(book, household, 0), me })) ?? []);
}

function disagreementAt(fact: string, type: ValueType, place: Place): Disagreement | null {
  const { me: at, household } = place;
  const { implied, told: column } = factColumns(place, fact);
  if (column === undefined || isApart(fact, place)) return null;
  const told = cell(household, column, at.row);
  const values = implied
    .filter(({ when }) => settleTruth(when, place).c)
    .flatMap(({ value }) =>
      value.kind === 'number' ? num(value.value * scaleOf(type)) : (settle(value, place) ?? []),
    );
  const against = (beside: Settled): Settled | undefined => values.find((value) => !goTogether(beside, value));
  const [other, twice] = [against(told), against(values[0] ?? told)];
  if (other !== undefined) return { fact, type, at, told, implied: other };
  return twice === undefined ? null : { fact, type, at, told: null, implied: twice };
}

/**
 * Checks whether a row is exempt: nothing follows for a fact that was answered with "my situation is different" or was
 * patched, nor for a person or thing that is not described.
 */
function isApart(id: string, { household, me }: Place): boolean {
  const { row, name } = rowAsTold(household, me, id);
  return row === undefined || [...row.other, ...(row.laid ?? [])].includes(name);
}

/** Checks whether some value is possible on both sides. */
function goTogether(a: Settled, b: Settled): boolean {
  if (a.shape === 'number' && b.shape === 'number') return a.lo <= b.hi && b.lo <= a.hi;
  if (a.shape === 'truth' && b.shape === 'truth') return (b.p || !a.c) && (a.p || !b.c);
  return a.shape !== 'mask' || b.shape !== 'mask' || (a.m & b.m) !== 0;
}
