/** This module finds the members of a group as seen from one row, such as those who live with a person. */
import { readMembership } from '../../run/terms.ts';
import { getMemberScope } from '../../language/rows.ts';
import type { GroupTerm } from '../../language/term.ts';
import {
  cacheInHousehold,
  countRows,
  OPEN_TRUTH,
  type TermPlace,
  type RowAt,
  type TermValue,
  type TruthBounds,
} from './term-place.ts';

export interface MemberAt extends TruthBounds {
  readonly at: RowAt;
}

/**
 * Returns the rows that may belong to a group as seen from the row `me`. In each, `c` is `true` when the row certainly
 * belongs to it.
 */
export function listMembers(group: GroupTerm, place: TermPlace): readonly MemberAt[] {
  const { me, day, household } = place;
  const seen = cacheInHousehold(household, 'members', newSeen);
  let places = seen.get(group);
  if (places === undefined) seen.set(group, (places = []));
  const known = places.find((p) => p.row === me.row && p.day === day && p.scope === me.scope);
  if (known !== undefined) return known.members;
  const scope = getMemberScope(group);
  const rows = Array.from({ length: countRows(household, scope) }, (_, row): RowAt => ({ scope, row }));
  const members = rows.map((at) => ({ at, ...belongs(group, { ...place, member: at }) })).filter((m) => m.p);
  places.push({ scope: me.scope, row: me.row, day, members });
  return members;
}

interface MembersSeen extends RowAt {
  readonly day: number | null;
  readonly members: readonly MemberAt[];
}

function newSeen(): Map<GroupTerm, MembersSeen[]> {
  return new Map();
}

function belongs(group: GroupTerm, place: TermPlace): TruthBounds {
  const value = readMembership(place.household.period, place.household.memory, group, place);
  return value?.shape === 'truth' ? { c: value.c, p: value.p } : OPEN_TRUTH;
}

export function getMask(value: TermValue | null): number | null {
  return value?.shape === 'mask' ? value.m : null;
}

export function isSingle(m: number): boolean {
  return m !== 0 && (m & (m - 1)) === 0;
}
