/**
 * This module draws rulebooks whose formulas have no names yet; `write.ts` adds them. Most rulebooks are small, and
 * fast-check can shrink all of them part by part.
 */
import fc from 'fast-check';
import { drawFigures } from './figures.ts';
import { drawTerms, type FormulaKind, type DrawnTerm, type TermArbitraries } from './term.ts';

/**
 * Describes a tree of conditions. A leaf in the form of json-rules-engine refers to facts by their position, as a term
 * does.
 */
export type DrawnTree =
  | { readonly kind: 'all' | 'any'; readonly named: boolean; readonly items: readonly DrawnTree[] }
  | { readonly kind: 'not'; readonly named: boolean; readonly item: DrawnTree }
  | { readonly kind: 'line'; readonly term: DrawnTerm }
  | {
      readonly kind: 'leaf';
      readonly of: 'amount' | 'truth' | 'choice';
      readonly left: number;
      readonly operator: number;
      readonly right: number;
    };

/**
 * Describes a fact that a law derives: cases with their values and a value otherwise, one of three words, or a tree.
 */
export type DrawnDerivation =
  | {
      readonly form: 'cases';
      readonly kind: FormulaKind;
      readonly scope: 'person' | 'item';
      readonly cases: readonly (readonly [when: DrawnTerm, value: DrawnTerm])[];
      readonly otherwise: DrawnTerm;
    }
  /** In the form `words` the fact is one of three words, of which the first two each have a condition. */
  | { readonly form: 'words'; readonly when: readonly [DrawnTerm, DrawnTerm] }
  | { readonly form: 'tree'; readonly tree: DrawnTree };

export interface DrawnRoute {
  readonly grant: number;
  readonly when: DrawnTree;
  readonly since: string | null;
  readonly until: string | null;
  readonly claimBy: DrawnTerm | null;
  readonly starts: DrawnTerm;
  readonly lasts: DrawnTerm | null;
  readonly provisional: DrawnTerm | null;
  readonly pays: DrawnTerm | null;
}

export interface DrawnLaw {
  readonly claimant: DrawnTerm | null;
  readonly lasts: DrawnTerm | null;
  readonly excluded: readonly number[];
  readonly routes: readonly DrawnRoute[];
  readonly pays: DrawnTerm;
  readonly saves: DrawnTerm | null;
  readonly tells: DrawnTerm | null;
}

export interface DrawnRight {
  /** Lists the facts, each as two bodies: one for the first law, and one for the law that may follow. */
  readonly facts: readonly (readonly [DrawnDerivation, DrawnDerivation])[];
  readonly law: DrawnLaw;
  readonly next: { readonly law: DrawnLaw; readonly from: string; readonly by: 'date' | 'asked' | 'reviewed' } | null;
}

export interface Group {
  readonly over: number;
  readonly where: DrawnTerm;
  readonly asOf: DrawnTerm | null;
}

export interface DrawnRulebook {
  /** Holds the day of the answer, written as in ISO 8601. */
  readonly date: string;
  readonly figures: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * Lists the formulas of three facts of a person, which apply unless the facts are stated: two truths and an amount.
   */
  readonly given: readonly [DrawnTerm, DrawnTerm, DrawnTerm];
  readonly groups: readonly Group[];
  readonly rights: readonly DrawnRight[];
}

/** Lists days around those of the answers; no route ends before its law begins. */
const CHANGES = ['2025-06-15', '2025-01-01', '2025-06-16', '2024-06-01'] as const;
const ENDS = ['2025-06-16', '2025-06-17', '2025-12-31'] as const;

/** Draws `null` most often, and shrinks towards `null`. */
function seldom<T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> {
  return fc.oneof({ withCrossShrink: true }, { weight: freq, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function trees(truth: fc.Arbitrary<DrawnTerm>): fc.Arbitrary<DrawnTree> {
  return fc.letrec<{ tree: DrawnTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'tree', withCrossShrink: true },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('line'), term: truth }) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('leaf'),
          of: fc.constantFrom('truth', 'amount', 'amount', 'choice'),
          left: fc.nat(59),
          operator: fc.nat(59),
          right: fc.nat(59),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constantFrom('any', 'all'),
          named: fc.boolean(),
          items: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('not'), named: fc.boolean(), item: tie('tree') }) },
    ) as fc.Arbitrary<DrawnTree>,
  })).tree;
}

function derived(t: TermArbitraries, tree: fc.Arbitrary<DrawnTree>): fc.Arbitrary<DrawnDerivation> {
  const cases = (kind: FormulaKind, scope: 'person' | 'item'): fc.Arbitrary<DrawnDerivation> =>
    fc.record({
      form: fc.constant('cases' as const),
      kind: fc.constant(kind),
      scope: fc.constant(scope),
      cases: fc.array(fc.tuple(t.truth, t[kind]), { maxLength: 2 }),
      otherwise: t[kind],
    });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: cases('amount', 'person') },
    { weight: 2, arbitrary: cases('number', 'person') },
    { weight: 2, arbitrary: cases('truth', 'person') },
    { weight: 1, arbitrary: cases('day', 'person') },
    { weight: 1, arbitrary: cases('amount', 'item') },
    { weight: 1, arbitrary: cases('truth', 'item') },
    { weight: 2, arbitrary: fc.record({ form: fc.constant('words' as const), when: fc.tuple(t.truth, t.truth) }) },
    { weight: 2, arbitrary: tree.map((one): DrawnDerivation => ({ form: 'tree', tree: one })) },
  );
}

function law(t: TermArbitraries, tree: fc.Arbitrary<DrawnTree>): fc.Arbitrary<DrawnLaw> {
  const route = fc.record({
    grant: fc.nat(3),
    when: tree,
    since: seldom(fc.constantFrom(...CHANGES), 6),
    until: seldom(fc.constantFrom(...ENDS), 6),
    claimBy: seldom(t.day, 6),
    starts: t.day,
    lasts: seldom(t.day, 6),
    provisional: seldom(t.truth, 6),
    pays: seldom(t.amount),
  });
  return fc.record({
    claimant: seldom(t.truth),
    lasts: seldom(t.day, 4),
    excluded: fc.array(fc.nat(9), { maxLength: 1 }),
    routes: fc.array(route, { minLength: 1, maxLength: 2 }),
    pays: t.amount,
    saves: seldom(t.amount),
    tells: seldom(fc.oneof(t.choice, t.day, t.truth)),
  });
}

/** Draws rulebooks of one to three rights. */
export function drawRulebook(): fc.Arbitrary<DrawnRulebook> {
  const t = drawTerms(2);
  const tree = trees(t.truth);
  const next = fc.record({
    law: law(t, tree),
    from: fc.constantFrom(...CHANGES),
    by: fc.constantFrom<'date' | 'asked' | 'reviewed'>('date', 'asked', 'reviewed'),
  });
  const right = fc.record({
    facts: fc.array(fc.tuple(derived(t, tree), derived(t, tree)).map(alike), { maxLength: 3 }),
    law: law(t, tree),
    next: seldom(next, 2),
  });
  return fc.record({
    date: fc.constantFrom('2025-06-15', '2025-12-31', '2024-02-29'),
    figures: drawFigures(),
    given: fc.tuple(t.truth, t.truth, t.amount),
    groups: fc.array(fc.record({ over: fc.nat(9), where: t.truth, asOf: seldom(t.day, 4) }), { maxLength: 3 }),
    rights: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.array(right, { minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.array(right, { minLength: 2, maxLength: 3 }) },
    ),
  });
}

/**
 * Makes all laws of a right derive the same kind of value for a fact: where the second body has another kind, the first
 * is used in both.
 */
function alike([a, b]: readonly [DrawnDerivation, DrawnDerivation]): readonly [DrawnDerivation, DrawnDerivation] {
  const is = (d: DrawnDerivation): string =>
    d.form === 'cases' ? `${d.kind} of ${d.scope}` : d.form === 'tree' ? 'truth of person' : d.form;
  return is(a) === is(b) ? [a, b] : [a, a];
}
