/**
 * This module lists what is unknown of a household besides facts: lists that may lack something, partners, and family
 * relations.
 */
import type { Situation } from '../../situation/model.ts';
import type { Household } from '../../run/household.ts';
import { findLive, type Live } from '../dependencies/live.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Session } from './session.ts';
import { hasNoneUnlisted, isDeclined } from './unlisted.ts';

export interface OpenItem {
  readonly kind: 'list' | 'partner' | 'related';
  /** Holds the kind of thing of a list, or `others`; `partner` or `related` otherwise. */
  readonly fact: string;
  /** Holds the id of the person whose list or tie it is, or `home`. */
  readonly of: string;
  /** Names the other person of a family relation; `null` for any other item, also for a partner. */
  readonly to: string | null;
  /** Checks whether the item matters to what is still open. */
  readonly matters: (live: Live) => boolean;
}

/** Lists what may be asked besides facts: first the lists of persons and things, then partners, then relations. */
export function listOpenItems(household: Household): readonly OpenItem[] {
  return [...listOpenLists(household), ...listOpenPartners(household), ...listOpenRelations(household)];
}

/** Lists the partners and family relations that nobody told and on which the verdict of a right depends. */
export function listLiveTies({ household }: Session, { right, row }: Draft): readonly OpenItem[] {
  const ties = [...listOpenPartners(household), ...listOpenRelations(household)];
  if (ties.length === 0) return [];
  const live = findLive(household, [right.mayGet], row);
  return ties.filter(({ matters }) => matters(live));
}

function listOpenLists(household: Household): readonly OpenItem[] {
  const { situation } = household;
  const lists = [...(situation.othersUnknown ? [{ kind: 'others', of: 'home' }] : []), ...situation.thingsUnknown];
  return lists.flatMap(({ kind, of }): OpenItem[] => {
    if (isDeclined(situation, of, kind) || hasNoneUnlisted(household, kind, of)) return [];
    // Persons who are not listed may have things as well.
    const matters = ({ lists: live }: Live): boolean => (kind === 'others' ? live.size > 0 : live.has(kind));
    return [{ kind: 'list', fact: kind, of, to: null, matters }];
  });
}

function listOpenPartners({ situation, persons }: Household): readonly OpenItem[] {
  return persons.flatMap((person, row): OpenItem[] => {
    const pairs = situation.partner[placeOf(situation, person)] ?? [];
    const possible = listPossiblePartners(situation, person).length > 0 || situation.othersUnknown;
    const isOpen = pairs[placeOf(situation, person)] === null && possible && !pairs.includes(true);
    if (!isOpen || isDeclined(situation, person, 'partner')) return [];
    const matters = ({ partners }: Live): boolean => partners.has(row);
    return [{ kind: 'partner', fact: 'partner', of: person, to: null, matters }];
  });
}

/** Lists the ids of the described persons who may be the partner of a person whose partner is not known. */
export function listPossiblePartners(situation: Situation, person: string): readonly string[] {
  const pairs = situation.partner[placeOf(situation, person)] ?? [];
  return situation.persons.flatMap(({ id }, i) => (id !== person && pairs[i] === null ? [id] : []));
}

function listOpenRelations({ situation, persons }: Household): readonly OpenItem[] {
  const matters = ({ related }: Live): boolean => related;
  return persons.flatMap((person, row) =>
    persons.slice(row + 1).flatMap((to): OpenItem[] => {
      const isOpen = situation.related[placeOf(situation, person)]?.[placeOf(situation, to)] === null;
      if (!isOpen || isDeclined(situation, person, 'related')) return [];
      return [{ kind: 'related', fact: 'related', of: person, to, matters }];
    }),
  );
}

function placeOf({ persons }: Situation, id: string): number {
  return persons.findIndex((person) => person.id === id);
}
