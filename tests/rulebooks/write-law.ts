/** This module writes a random law in the form of a law file. */
import type { DrawnDerivation, DrawnLaw, DrawnRight, DrawnRoute } from './draw.ts';
import { pick, SIZE_WORDS, type Leaves, type FormulaPlace } from './place.ts';
import type { FormulaKind, DrawnTerm } from './term.ts';
import { joinLeaves, createFormulaPlace, createLeafRow } from './vocabulary.ts';
import { writeLine, writeConditionTree, type RuleValues } from './write-tree.ts';

export type Scope = 'person' | 'item';

/** Describes what a law may read in addition to the facts that it derives itself. */
export interface Around {
  readonly groups: readonly { readonly name: string; readonly of: Scope }[];
  /**
   * Lists what a law reads of a person besides the plain facts of the vocabulary: the facts that have a formula, the
   * receipts of all rights, and of the rights before this one the facts that they derive and whether the person may get
   * them.
   */
  readonly ofPerson: Partial<Leaves>;
  /**
   * Lists the receipts that may exclude the right. Where `first` is `true`, the receipt is that of an earlier right, to
   * which the right gives way (`gives_way_to`); otherwise neither right comes first (`not_with`).
   */
  readonly receipts: readonly { readonly name: string; readonly first: boolean }[];
}

const GRANTS = ['on-request', 'automatic', 'proactive', 'renewed'] as const;
/**
 * `READINGS` and `DISCRETION` define the open points that random laws may read. A law declares those whose names occur
 * in its text.
 */
const READINGS = { view: { of: [...SIZE_WORDS] } };
const DISCRETION = {
  grace: { of: 'office', type: 'yes-no' },
  extra: { of: 'office', type: 'money/month', min: 0, max: 50 },
};
const OPEN: Partial<Leaves> = { truth: ['discretion.grace'], amount: ['discretion.extra'], choice: ['reading.view'] };
const REQUEST: Partial<Leaves> = { day: ['asked', 'granted'] };

/** Writes the one or two law files of a right. */
export function writeLaws({ facts, law, next }: DrawnRight, around: Around): readonly RuleValues[] {
  const first = lawOf(
    law,
    facts.map(([body]) => body),
    around,
  );
  if (next === null) return [{ from: '2000-01-01', ...first }];
  const second = lawOf(
    next.law,
    facts.map(([, body]) => body),
    around,
  );
  return [
    { from: '2000-01-01', ...first },
    { from: next.from, ...(next.by === 'date' ? {} : { applies_by: next.by }), ...second },
  ];
}

/** Lists the facts of a person that the first law file of a right derives; `prefix` is put before their names. */
export function listDerivedLeaves({ facts }: DrawnRight, prefix: string): Partial<Leaves> {
  return leavesOf(
    facts.map(([body]) => body),
    'person',
    prefix,
  );
}

function leavesOf(bodies: readonly DrawnDerivation[], scope: Scope, prefix = ''): Partial<Leaves> {
  const found: Partial<Record<FormulaKind, string[]>> = {};
  bodies.forEach((body, i) => {
    if (scopeOf(body) === scope) (found[kindOf(body)] ??= []).push(`${prefix}fact_${i}`);
  });
  return found;
}

function kindOf(fact: DrawnDerivation): FormulaKind {
  return fact.form === 'cases' ? fact.kind : fact.form === 'words' ? 'choice' : 'truth';
}

function scopeOf(fact: DrawnDerivation): Scope {
  return fact.form === 'cases' ? fact.scope : 'person';
}

function lawOf(law: DrawnLaw, bodies: readonly DrawnDerivation[], around: Around): RuleValues {
  const name = counted('c');
  const facts = bodies.map((body, i) => {
    const scope = scopeOf(body);
    const key = scope === 'item' ? `item.fact_${i}` : `fact_${i}`;
    return [key, bodyOf(body, placeFor(bodies.slice(0, i), scope, around), name)] as const;
  });
  const place = placeFor(bodies, 'person', around);
  const line = (term: DrawnTerm | null): string | undefined => (term === null ? undefined : writeLine(term, place));
  const excluded = law.excluded.flatMap((at) => pick(around.receipts, at) ?? []);
  const written = told({
    claimant: line(law.claimant),
    lasts: line(law.lasts),
    not_with: citedOf(excluded.filter(({ first }) => !first)),
    gives_way_to: citedOf(excluded.filter(({ first }) => first)),
    facts: facts.length === 0 ? undefined : Object.fromEntries(facts),
    routes: Object.fromEntries(law.routes.map((route, i) => [`route_${i}`, routeOf(route, place, name)])),
    pays: { sum: line(law.pays) },
    saves: law.saves === null ? undefined : { bill: line(law.saves) },
    // Each kind of line has its own name, because a name means the same in all law files of a right.
    tells: law.tells === null ? undefined : { [`what_${law.tells.kind}`]: line(law.tells) },
  });
  return { ...openPoints(JSON.stringify(written)), ...written };
}

function citedOf(receipts: Around['receipts']): RuleValues | undefined {
  return receipts.length === 0 ? undefined : Object.fromEntries(receipts.map(({ name }) => [name, 's']));
}

function openPoints(text: string): RuleValues {
  const read = (kind: string, points: RuleValues): RuleValues | undefined => {
    const found = Object.entries(points).filter(([name]) => text.includes(`${kind}.${name}`));
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
  return told({ readings: read('reading', READINGS), discretion: read('discretion', DISCRETION) });
}

/**
 * Returns the place of a formula in a law. It reads the facts of its own scope that the law derived before it
 * (`before`); the place of a person also reads what `around` lists.
 */
function placeFor(before: readonly DrawnDerivation[], scope: Scope, { groups, ofPerson }: Around): FormulaPlace {
  const own = leavesOf(before, scope);
  if (scope === 'item') return createFormulaPlace([createLeafRow('item', '', own)], { besides: OPEN });
  const all = joinLeaves(own, ofPerson);
  const me = createLeafRow('person', '', all);
  const membersOf = (of: Scope): FormulaPlace =>
    createFormulaPlace([createLeafRow(of, 'member.', of === 'person' ? all : leavesOf(before, 'item')), me], {
      besides: OPEN,
      isPair: of === 'person',
    });
  return createFormulaPlace([me], {
    besides: joinLeaves(OPEN, REQUEST),
    groups: groups.map(({ name, of }) => ({ name, members: membersOf(of) })),
  });
}

function bodyOf(fact: DrawnDerivation, place: FormulaPlace, name: () => string): unknown {
  const line = (term: DrawnTerm): string => writeLine(term, place);
  switch (fact.form) {
    case 'words': {
      const [small, middle] = fact.when;
      return { first_of: [{ small: line(small) }, { middle: line(middle) }, { large: 'otherwise' }] };
    }
    case 'tree': {
      // A tree that is the body of a fact has to begin with a branch that has no name.
      const { tree } = fact;
      return 'named' in tree
        ? writeConditionTree({ ...tree, named: false }, place, name)
        : { all: [writeConditionTree(tree, place, name)] };
    }
    case 'cases': {
      const cases = fact.cases.map(([when, value]) => ({ [line(value)]: line(when) }));
      const otherwise = line(fact.otherwise);
      return cases.length === 0 ? otherwise : { first_of: [...cases, { [otherwise]: 'otherwise' }] };
    }
  }
}

function routeOf(route: DrawnRoute, place: FormulaPlace, name: () => string): RuleValues {
  const line = (term: DrawnTerm | null): string | undefined => (term === null ? undefined : writeLine(term, place));
  return told({
    grant: GRANTS[route.grant],
    starts: line(route.starts),
    since: route.since ?? undefined,
    until: route.until ?? undefined,
    claim: route.claimBy === null ? undefined : { by: line(route.claimBy) },
    lasts: line(route.lasts),
    provisional: line(route.provisional),
    when: writeConditionTree(route.when, place, name),
    pays: route.pays === null ? undefined : { more: line(route.pays) },
  });
}

function counted(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}${next++}`;
}

/** Leaves out the values that are `undefined`. */
function told(values: RuleValues): RuleValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
