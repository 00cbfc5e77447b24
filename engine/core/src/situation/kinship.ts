/**
 * This module computes the family ties between persons: the ties that were told, their inverses, and the ties that
 * certainly follow.
 *
 * Only ties that follow without doubt are derived. The sister of a brother may be a half-sister, and the other parent
 * of a child may be anybody: such pairs stay unknown, and the interview asks about them when a law reads them.
 */

/**
 * Holds the ties between all pairs of persons: `related[i][j]` is what person j is to person i, or `null` when it is
 * not known.
 */
export type Ties = readonly (readonly (string | null)[])[];
export type Partners = readonly (readonly (boolean | null)[])[];

/** This relation holds between two persons who are not related. */
export const NO_KIN = 'none';
/**
 * This word stands for a partner in the table below. It is not a relation, because partners are not kin of each other.
 */
const PARTNER = 'partner';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['child', 'parent'],
  ['stepchild', 'stepparent'],
  ['grandchild', 'grandparent'],
  ['child_in_law', 'parent_in_law'],
  ['nephew_niece', 'uncle_aunt'],
];
const inverses: ReadonlyMap<string, string> = new Map(
  OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
);

/**
 * Each triple has three ties: what the first person is to me, what the second person is to the first, and what the
 * second person therefore is to me.
 */
const STEPS: readonly (readonly [string, string, string])[] = [
  ['child', 'child', 'grandchild'],
  ['parent', 'child', 'sibling'],
  ['parent', 'sibling', 'uncle_aunt'],
  ['uncle_aunt', 'child', 'cousin'],
  [PARTNER, 'child', 'stepchild'],
  [PARTNER, 'parent', 'parent_in_law'],
  [PARTNER, 'sibling', 'sibling_in_law'],
];
/**
 * Maps two consecutive ties, joined by a space, to the tie that follows from them. It contains each step also in the
 * opposite direction, with the inverse ties.
 */
const steps: ReadonlyMap<string, string> = new Map(
  STEPS.flatMap(([a, b, c]) => [
    [`${a} ${b}`, c] as const,
    [`${invertRelation(b)} ${invertRelation(a)}`, invertRelation(c)] as const,
  ]),
);

/**
 * Lists the ties that exclude a partnership: those in the direct line, by blood or through a partner, and brothers and
 * sisters.
 */
export const CLOSE_KIN: readonly string[] = [
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'stepchild',
  'stepparent',
  'child_in_law',
  'parent_in_law',
];

/**
 * Returns the same tie in the opposite direction: `child` becomes `parent`. A tie that is the same in both directions,
 * such as `sibling`, is returned unchanged.
 */
export function invertRelation(relation: string): string {
  return inverses.get(relation) ?? relation;
}

/**
 * Adds the ties that follow from the told ties, which already contain their inverses. A told tie is not replaced.
 * Partners become `NO_KIN` to each other, and each person to himself. When two derivations from the same ties give
 * different results, the pair stays unknown. A relation that is not in `known` is neither derived nor kept.
 */
export function deriveKin(told: Ties, partners: Partners, known: readonly string[]): Ties {
  let ties = told.map((row, i) => row.map((tie, j) => tie ?? (i === j || partners[i]?.[j] === true ? NO_KIN : null)));
  const unclear = new Set<string>();
  for (;;) {
    const found = round(ties, partners, known, unclear);
    if (found.size === 0)
      return ties.map((row) => row.map((tie) => (tie !== null && known.includes(tie) ? tie : null)));
    ties = ties.map((row, i) => row.map((tie, j) => tie ?? found.get(`${i} ${j}`) ?? null));
  }
}

function round(
  ties: Ties,
  partners: Partners,
  known: readonly string[],
  unclear: Set<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const links = ties.map((_, i) => linksOf(ties, partners, i));
  links.forEach((mine, i) => {
    for (const [j, first] of mine) {
      for (const [k, second] of links[j] ?? []) {
        const pair = `${i} ${k}`;
        const tie = steps.get(`${first} ${second}`);
        if (tie === undefined || k === i || ties[i]?.[k] !== null || unclear.has(pair) || !known.includes(tie))
          continue;
        if ((found.get(pair) ?? tie) !== tie) unclear.add(pair);
        found.set(pair, tie);
      }
    }
  });
  for (const pair of unclear) found.delete(pair);
  return found;
}

/** Returns everybody to whom a person has a tie, with the tie. The partner is included. */
function linksOf(ties: Ties, partners: Partners, i: number): readonly (readonly [number, string])[] {
  return (ties[i] ?? []).flatMap((tie, j) => {
    if (partners[i]?.[j] === true) return [[j, PARTNER] as const];
    return tie === null || tie === NO_KIN ? [] : [[j, tie] as const];
  });
}
