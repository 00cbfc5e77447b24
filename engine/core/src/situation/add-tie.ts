/**
 * This module adds a tie between persons that is told later: a partner or a relation. It also derives what certainly
 * follows from the tie.
 */
import type { Rulebook } from '../rulebook/rulebook.ts';
import { CLOSE_KIN, deriveKin, invertRelation, type Partners, type Ties } from './kinship.ts';
import type { Situation } from './model.ts';

/**
 * Describes a tie. `with` is `null` when the person has no partner. In a relation, `as` says what `to` is to `person`:
 * with `child`, `to` is a child of `person`.
 */
export type Tie =
  | { readonly kind: 'partner'; readonly person: string; readonly with: string | null }
  | { readonly kind: 'related'; readonly person: string; readonly to: string; readonly as: string };

/** Returns the situation with one more tie, and with the ties that certainly follow from it (`kinship.ts`). */
export function addTie(rulebook: Rulebook, situation: Situation, tie: Tie): Situation {
  const at = (id: string): number => situation.persons.findIndex((p) => p.id === id);
  const partner =
    tie.kind === 'partner'
      ? couple(situation.partner, at(tie.person), tie.with === null ? null : at(tie.with))
      : situation.partner;
  const told = tie.kind === 'related' ? kin(situation.related, at(tie.person), at(tie.to), tie.as) : situation.related;
  const related = deriveKin(told, partner, rulebook.relations.values);
  return { ...situation, related, partner: withoutKin(partner, related) };
}

/**
 * Makes two persons a couple in the table of partners, or says that person `i` has no partner when `j` is `null`. All
 * other entries of these persons become `false`.
 */
function couple(partner: Partners, i: number, j: number | null): Partners {
  const both = j === null ? [i] : [i, j];
  return partner.map((row, a) =>
    row.map((pair, b) => {
      if (a !== b && both.includes(a) && both.includes(b)) return true;
      return both.includes(a) || both.includes(b) ? (a === b && !both.includes(a) ? pair : false) : pair;
    }),
  );
}

function kin(related: Ties, i: number, j: number, as: string): Ties {
  return related.map((row, a) =>
    row.map((tie, b) => (a === i && b === j ? as : a === j && b === i ? invertRelation(as) : tie)),
  );
}

function withoutKin(partner: Partners, related: Ties): Partners {
  return partner.map((row, a) =>
    row.map((pair, b) => {
      const tie = related[a]?.[b] ?? null;
      return pair === null && a !== b && tie !== null && CLOSE_KIN.includes(tie) ? false : pair;
    }),
  );
}
