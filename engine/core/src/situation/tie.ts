/** A tie that is told later: what the reader makes of a household with one partner or one relation more. */
import type { Rulebook } from '../rulebook/rulebook.ts';
import { CLOSE_KIN, deriveKin, inverse, type Partners, type Ties } from './kinship.ts';
import type { Situation } from './model.ts';

/** `with: null`: this person has no partner. `to` is told as `as` of the person (`child`: to is a child of the person). */
export type Tie =
  | { readonly kind: 'partner'; readonly person: string; readonly with: string | null }
  | { readonly kind: 'related'; readonly person: string; readonly to: string; readonly as: string };

/** The situation with a tie told that was not; what evidently follows from it is derived, as the reader does. */
export function withTie(rulebook: Rulebook, situation: Situation, tie: Tie): Situation {
  const at = (id: string): number => situation.persons.findIndex((p) => p.id === id);
  const partner =
    tie.kind === 'partner'
      ? couple(situation.partner, at(tie.person), tie.with === null ? null : at(tie.with))
      : situation.partner;
  const told = tie.kind === 'related' ? kin(situation.related, at(tie.person), at(tie.to), tie.as) : situation.related;
  const related = deriveKin(told, partner, rulebook.relations.values);
  return { ...situation, related, partner: withoutKin(partner, related) };
}

/** Once somebody's partner is known, all other pairs of the two are not partners. */
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
    row.map((tie, b) => (a === i && b === j ? as : a === j && b === i ? inverse(as) : tie)),
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
