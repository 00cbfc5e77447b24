/** Who is whom, who is whose partner, who belongs to a group, as far as it was told. */
import type { Household } from '../../evaluate/household.ts';
import { memberScope } from '../../language/check/calls.ts';
import type { GroupTerm, Term } from '../../language/term.ts';
import { NOBODY } from '../../lowering/choices.ts';
import { BIT, PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../../lowering/people.ts';
import {
  isUnlisted,
  num,
  once,
  readColumn,
  rowAt,
  rowsOf,
  toldOrNull,
  truth,
  UNTOLD,
  type Place,
  type RowAt,
  type Settled,
  type Told,
} from './place.ts';
import { settle, settleTruth } from './term.ts';

type Pairing = Extract<Term, { kind: 'same' | 'partners' }>;

export function settlePerson(term: Extract<Term, { kind: 'person' }>, place: Place): Settled | null {
  const at = rowAt(place, term.row);
  return at === null ? null : (readColumn(place.household, BIT, at.row) ?? { shape: 'mask', m: 2 ** (at.row + 1) });
}

export function settleSame(term: Pairing, place: Place): Settled | null {
  if (term.a.kind === 'person' && term.b.kind === 'person') {
    const [a, b] = [rowAt(place, term.a.row), rowAt(place, term.b.row)];
    return a === null || b === null ? null : truth(a.row === b.row);
  }
  const [a, b] = [maskOf(term.a, place), maskOf(term.b, place)];
  if (a === null || b === null) return null;
  const possible = (a & b & ~NOBODY) !== 0;
  return truth(possible && a === b && isSingle(a), possible);
}

export function settlePartners(term: Pairing, place: Place): Settled | null {
  const person = term.a.kind === 'person' ? term.a : term.b.kind === 'person' ? term.b : null;
  const [first, second] = [person ?? term.a, (person ?? term.a) === term.a ? term.b : term.a];
  const [m, other] = [maskOf(first, place), maskOf(second, place)];
  if (m === null || other === null) return null;
  const rows = Array.from({ length: rowsOf(place.household, 'person') }, (_, i) => i).filter(
    (i) => (m & (2 ** (i + 1))) !== 0,
  );
  const theirs = (slot: string): number =>
    rows.reduce((all, row) => all | (maskIn(readColumn(place.household, slot, row)) ?? 0), 0);
  const certain = isSingle(m) && isSingle(other) && (other & theirs(PARTNER_CERTAIN)) !== 0;
  return truth(certain, (other & theirs(PARTNER_POSSIBLE)) !== 0);
}

export function settleRelation(term: Extract<Term, { kind: 'related' | 'degree' }>, place: Place): Settled | null {
  const [a, b] = [rowAt(place, term.a), rowAt(place, term.b)];
  const { memory } = place.household;
  if (a === null || b === null) return null;
  const at = a.row * rowsOf(place.household, 'person') + b.row;
  return term.kind === 'related'
    ? { shape: 'mask', m: memory.related[at] ?? 0 }
    : num(memory.degreeLo[at] ?? 0, memory.degreeHi[at] ?? 9);
}

/** Whether the member of a place belongs to a group. */
export function belongs(group: GroupTerm, place: Place): Told {
  if (place.member === null) return UNTOLD;
  const day = group.asOf === null ? null : settle(group.asOf, { ...place, member: null });
  if (group.asOf !== null && (day?.shape !== 'number' || day.lo !== day.hi)) return UNTOLD;
  const inside: Place = day?.shape === 'number' ? { ...place, day: day.lo } : place;
  const frame =
    group.over !== 'everybody' && 'group' in group.over
      ? belongs(group.over.group, inside)
      : exists(place.household, place.member);
  const where = settleTruth(group.where, inside);
  const [c, p] = [frame.c && where.c, frame.p && where.p];
  return { c, p, told: c === p || (frame.told && where.told) };
}

function exists(household: Household, member: RowAt): Told {
  return { c: !isUnlisted(household, member), p: true, told: true };
}

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

export function settleAggregate(term: Extract<Term, { kind: 'aggregate' }>, place: Place): Settled | null {
  const members = membersOf(term.group, place);
  if (term.op === 'rank') return null;
  const inside = (m: MemberAt): Place => ({ ...place, member: m.at });
  const bodies =
    term.op === 'sum'
      ? []
      : members.map((m) => (term.body === null ? { c: true, p: true, told: true } : settleTruth(term.body, inside(m))));
  const parts = [...members, ...bodies];
  switch (term.op) {
    case 'any':
      return toldOrNull(
        members.some((m, i) => m.c && bodies[i]?.c),
        bodies.some((b) => b.p),
        parts,
      );
    case 'all':
      return toldOrNull(
        bodies.every((b) => b.c),
        members.every((m, i) => !m.c || bodies[i]?.p),
        parts,
      );
    default:
      // A row for the unlisted stands for several: what it adds is left to the backends.
      if (!parts.every((x) => x.told) || members.some((m) => isUnlisted(place.household, m.at))) return null;
      if (term.op === 'sum') return sum(term.body as Term, members, inside);
      return num(members.filter((m, i) => m.c && bodies[i]?.c).length, bodies.filter((b) => b.p).length);
  }
}

function sum(body: Term, members: readonly MemberAt[], inside: (m: MemberAt) => Place): Settled | null {
  let [lo, hi] = [0, 0];
  for (const m of members) {
    const value = settle(body, inside(m));
    if (value?.shape !== 'number') return null;
    lo += m.c ? value.lo : Math.min(0, value.lo);
    hi += m.c ? value.hi : Math.max(0, value.hi);
  }
  return num(lo, hi);
}

function maskOf(term: Term, place: Place): number | null {
  return maskIn(settle(term, place));
}

export function maskIn(value: Settled | null): number | null {
  return value?.shape === 'mask' ? value.m : null;
}

export function isSingle(m: number): boolean {
  return m !== 0 && (m & (m - 1)) === 0;
}
