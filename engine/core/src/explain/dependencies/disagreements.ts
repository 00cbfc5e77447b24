/**
 * This module finds facts whose told value contradicts other facts, and facts that follow from others with two
 * different values.
 */
import { getMemoryScale } from '../../values/grid.ts';
import type { ValueType } from '../../values/types.ts';
import type { Household } from '../../run/household.ts';
import type { RulebookIndex } from '../rulebook-index.ts';
import {
  readSettledCell,
  createSettledNumber,
  cacheInHousehold,
  createPersonPlace,
  countRows,
  type TermPlace,
  type RowAt,
  type TermValue,
} from '../settle/term-place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { getFactColumns } from './definitions.ts';
import { findToldRow } from './origin.ts';

export interface Disagreement {
  readonly fact: string;
  readonly type: ValueType;
  readonly at: RowAt;
  /**
   * Holds the told value when the implied value contradicts it; `null` when two implied values contradict each other.
   */
  readonly told: TermValue | null;
  readonly implied: TermValue;
}

/** Returns the contradictions of a household, at most one for each fact and row. They are computed once. */
export function listDisagreements(book: RulebookIndex, household: Household): readonly Disagreement[] {
  return cacheInHousehold(household, 'disagreements', () =>
    [...book.implied.keys()].flatMap((id) => disagreementsOf(id, book, household)),
  );
}

function disagreementsOf(id: string, book: RulebookIndex, household: Household): readonly Disagreement[] {
  const { scope = '', type = null } = book.facts.get(id) ?? {};
  const rows = Array.from({ length: countRows(household, scope) }, (_, row): RowAt => ({ scope, row }));
  return rows.flatMap(
    (me) => (type && disagreementAt(id, type, { ...createPersonPlace(book, household, 0), me })) ?? [],
  );
}

function disagreementAt(fact: string, type: ValueType, place: TermPlace): Disagreement | null {
  const { me: at, household } = place;
  const { implied, told: column } = getFactColumns(place, fact);
  if (column === undefined || isApart(fact, place)) return null;
  const told = readSettledCell(household, column, at.row);
  const values = implied
    .filter(({ when }) => settleTruth(when, place).c)
    .flatMap(({ value }) =>
      value.kind === 'number' ? createSettledNumber(value.value * getMemoryScale(type)) : (settle(value, place) ?? []),
    );
  const against = (beside: TermValue): TermValue | undefined => values.find((value) => !goTogether(beside, value));
  const [other, twice] = [against(told), against(values[0] ?? told)];
  if (other !== undefined) return { fact, type, at, told, implied: other };
  return twice === undefined ? null : { fact, type, at, told: null, implied: twice };
}

/**
 * Checks whether a row is exempt: nothing follows for a fact that was answered with "my situation is different" or was
 * patched, nor for a person or thing that is not described.
 */
function isApart(id: string, { household, me }: TermPlace): boolean {
  const { row, name } = findToldRow(household, me, id);
  return row === undefined || [...row.other, ...(row.laid ?? [])].includes(name);
}

/** Checks whether two values go together, that is whether some value is possible for both. */
function goTogether(a: TermValue, b: TermValue): boolean {
  if (a.shape === 'number' && b.shape === 'number') return a.lo <= b.hi && b.lo <= a.hi;
  if (a.shape === 'truth' && b.shape === 'truth') return (b.p || !a.c) && (a.p || !b.c);
  return a.shape !== 'mask' || b.shape !== 'mask' || (a.m & b.m) !== 0;
}
