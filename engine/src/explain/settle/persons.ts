/** Who belongs to a group, seen from a row. */
import { readMembership } from '../../evaluate/terms.ts';
import { memberScope } from '../../language/rows.ts';
import type { GroupTerm } from '../../language/term.ts';
import { once, rowsOf, UNTOLD, type Place, type RowAt, type Settled, type Told } from './place.ts';

export interface MemberAt extends Told {
  readonly at: RowAt;
}

/** The rows that possibly belong to a group, seen from `me`. */
export function membersOf(group: GroupTerm, place: Place): readonly MemberAt[] {
  const { me, day, household } = place;
  return once(household, `${group.name} ${me.scope} ${me.row} ${day ?? ''}`, () => {
    const scope = memberScope(group);
    const rows = Array.from({ length: rowsOf(household, scope) }, (_, row): RowAt => ({ scope, row }));
    return rows.map((at) => ({ at, ...belongs(group, { ...place, member: at }) })).filter((m) => m.p);
  });
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
