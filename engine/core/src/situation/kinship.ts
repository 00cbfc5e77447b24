/**
 * Who is what to whom: what was told, its inverse, and what evidently follows.
 *
 * Only ties that follow without a doubt are derived. A brother's sister may be a half-sister of another bed, a child's
 * parent anybody: such pairs stay unknown, and are asked where a law reads them.
 */

/** Pairs over the order of the persons. `related[i][j]`: what person j is to person i. */
export type Ties = readonly (readonly (string | null)[])[];
export type Partners = readonly (readonly (boolean | null)[])[];

/** "Nothing": the relation between two persons who are no kin. */
export const NO_KIN = 'none';
/** A link of the table below, not a relation: partners are no kin of each other. */
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

/** What the first is to me, what the second is to the first, what the second then is to me. */
const STEPS: readonly (readonly [string, string, string])[] = [
  ['child', 'child', 'grandchild'],
  ['parent', 'child', 'sibling'],
  ['parent', 'sibling', 'uncle_aunt'],
  ['uncle_aunt', 'child', 'cousin'],
  [PARTNER, 'child', 'stepchild'],
  [PARTNER, 'parent', 'parent_in_law'],
  [PARTNER, 'sibling', 'sibling_in_law'],
];
/** Each step can be walked from its other end as well. */
const steps: ReadonlyMap<string, string> = new Map(
  STEPS.flatMap(([a, b, c]) => [[`${a} ${b}`, c] as const, [`${inverse(b)} ${inverse(a)}`, inverse(c)] as const]),
);

/** Ties that rule out being partners: in a direct line, by blood or by the other's, and brothers and sisters. */
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

/** The same tie from the other side. */
export function inverse(relation: string): string {
  return inverses.get(relation) ?? relation;
}

/**
 * Fills in what follows from the ties told (inverses already in). What was told always stays. Where two ways give two
 * ties, the pair stays unknown. Only relations that `known` lists are derived.
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

/** Everybody to whom a person has a tie, or who is the partner. */
function linksOf(ties: Ties, partners: Partners, i: number): readonly (readonly [number, string])[] {
  return (ties[i] ?? []).flatMap((tie, j) => {
    if (partners[i]?.[j] === true) return [[j, PARTNER] as const];
    return tie === null || tie === NO_KIN ? [] : [[j, tie] as const];
  });
}
