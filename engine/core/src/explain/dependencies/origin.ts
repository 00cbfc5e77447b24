/** This module finds where the value of a fact comes from, in one row of a household. */
import type { Origin } from '../../contract/parts.ts';
import type { Household } from '../../run/household.ts';
import { listThingOrder } from '../../run/load.ts';
import { toLocalName } from '../../situation/fields.ts';
import type { Row } from '../../situation/model.ts';
import type { TermPlace, RowAt } from '../settle/term-place.ts';
import { settleTruth } from '../settle/term.ts';
import { getFactColumns, findImplyingCondition } from './definitions.ts';

/**
 * Returns `implied` when a fact follows from other facts, and otherwise `closed` when a screen of the interview closed
 * it. Returns `null` when neither is so on the day of the answer.
 */
export function findFactOrigin(id: string, at: RowAt, place: TermPlace): Origin | null {
  if (findImplyingCondition(place, id, at) !== null) return 'implied';
  const { row, name } = findToldRow(place.household, at, id);
  if (row?.closed?.includes(name) !== true) return null;
  const inside = { ...place, me: at, member: null };
  return getFactColumns(place, id).implied.some(({ when }) => settleTruth(when, inside).c) ? 'implied' : 'closed';
}

/**
 * Returns the row in which a fact was told, `undefined` for a person or thing that is not described, and the name of
 * the fact in that row.
 */
export function findToldRow(
  { situation, persons }: Household,
  { scope, row }: RowAt,
  fact: string,
): { readonly row: Row | undefined; readonly name: string } {
  const name = toLocalName(scope, fact);
  if (scope === 'home') return { row: situation.home, name };
  const id = scope === 'person' ? persons[row] : listThingOrder(situation, scope)[row];
  const rows: readonly (Row & { readonly id: string })[] = scope === 'person' ? situation.persons : situation.things;
  return { row: rows.find((one) => one.id === id), name };
}
