/** This module finds the members of a group, seen from a row. */
import { readMembership } from '../../run/terms.ts';
import { memberScope } from '../../language/rows.ts';
import type { GroupTerm } from '../../language/term.ts';
import { once, rowsOf, UNTOLD, type Place, type RowAt, type Settled, type Told } from './place.ts';

export interface MemberAt extends Told {
  readonly at: RowAt;
}

/** Returns the rows that may belong to a group, seen from `me`. */
export function membersOf(group: GroupTerm, place: Place): readonly MemberAt[] {
  const { me, day, household } = place;
  const seen = once(household, 'members', newSeen);
  let places = seen.get(group);
  if (places === undefined) seen.set(group, (places = []));
  const known = places.find((p) => p.row === me.row && p.day === day && p.scope === me.scope);
  if (known !== undefined) return known.members;
  const scope = memberScope(group);
  const rows = Array.from({ length: rowsOf(household, scope) }, (_, row): RowAt => ({ scope, row }));
  const members = rows.map((at) => ({ at, ...belongs(group, { ...place, member: at }) })).filter((m) => m.p);
  places.push({ scope: me.scope, row: me.row, day, members });
  return members;
}

/** Holds the members of a group, seen from a row on a day. */
interface MembersSeen extends RowAt {
  readonly day: number | null;
  readonly members: readonly MemberAt[];
}

function newSeen(): Map<GroupTerm, MembersSeen[]> {
  return new Map();
}

function belongs(group: GroupTerm, place: Place): Told {
  const value = readMembership(place.household.period, place.household.memory, group, place);
  return value?.shape === 'truth' ? { c: value.c, p: value.p } : UNTOLD;
}

export function maskIn(value: Settled | null): number | null {
  return value?.shape === 'mask' ? value.m : null;
}

export function isSingle(m: number): boolean {
  return m !== 0 && (m & (m - 1)) === 0;
}
