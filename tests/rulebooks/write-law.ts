/** This module writes a random law in the form of its law file. */
import type { Derived, Law, Right, Route } from './draw.ts';
import { pick, WORDS, type Leaves, type Place } from './place.ts';
import type { Kind, Term } from './term.ts';
import { join, placeOf, rowOf } from './vocabulary.ts';
import { lineOf, treeOf, type Values } from './write-tree.ts';

export type Scope = 'person' | 'item';

/** Describes what a law may read in addition to the facts that it derives itself. */
export interface Around {
  readonly groups: readonly { readonly name: string; readonly of: Scope }[];
  /** Lists the facts of a person, from the vocabulary and from the rights that come before this one. */
  readonly ofPerson: Partial<Leaves>;
  /**
   * Lists the receipts that may exclude the right (`not_with`). Where `first` is `true`, the receipt is that of an
   * earlier right, to which the right gives way.
   */
  readonly receipts: readonly { readonly name: string; readonly first: boolean }[];
}

const GRANTS = ['on-request', 'automatic', 'proactive', 'renewed'] as const;
/** These readings and discretions may be left open by a law, which declares those whose names its text contains. */
const READINGS = { view: { of: [...WORDS] } };
const DISCRETION = {
  grace: { of: 'office', type: 'yes-no' },
  extra: { of: 'office', type: 'money/month', min: 0, max: 50 },
};
const OPEN: Partial<Leaves> = { truth: ['discretion.grace'], amount: ['discretion.extra'], choice: ['reading.view'] };
const REQUEST: Partial<Leaves> = { day: ['asked', 'granted'] };

/** Writes the law files of a right. */
export function lawsOf({ facts, law, next }: Right, around: Around): readonly Values[] {
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

/** Lists the facts of a person that a right derives; `prefix` is put before their names. */
export function derivedOf({ facts }: Right, prefix: string): Partial<Leaves> {
  return leavesOf(
    facts.map(([body]) => body),
    'person',
    prefix,
  );
}

function leavesOf(bodies: readonly Derived[], scope: Scope, prefix = ''): Partial<Leaves> {
  const found: Partial<Record<Kind, string[]>> = {};
  bodies.forEach((body, i) => {
    if (scopeOf(body) === scope) (found[kindOf(body)] ??= []).push(`${prefix}fact_${i}`);
  });
  return found;
}

function kindOf(fact: Derived): Kind {
  return fact.form === 'cases' ? fact.kind : fact.form === 'words' ? 'choice' : 'truth';
}

function scopeOf(fact: Derived): Scope {
  return fact.form === 'cases' ? fact.scope : 'person';
}

function lawOf(law: Law, bodies: readonly Derived[], around: Around): Values {
  const name = counted('c');
  const facts = bodies.map((body, i) => {
    const scope = scopeOf(body);
    const key = scope === 'item' ? `item.fact_${i}` : `fact_${i}`;
    return [key, bodyOf(body, placeFor(bodies.slice(0, i), scope, around), name)] as const;
  });
  const place = placeFor(bodies, 'person', around);
  const line = (term: Term | null): string | undefined => (term === null ? undefined : lineOf(term, place));
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

function citedOf(receipts: Around['receipts']): Values | undefined {
  return receipts.length === 0 ? undefined : Object.fromEntries(receipts.map(({ name }) => [name, 's']));
}

function openPoints(text: string): Values {
  const read = (kind: string, points: Values): Values | undefined => {
    const found = Object.entries(points).filter(([name]) => text.includes(`${kind}.${name}`));
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
  return told({ readings: read('reading', READINGS), discretion: read('discretion', DISCRETION) });
}

/** Returns the place that can read the facts derived before it, and what `around` gives. */
function placeFor(before: readonly Derived[], scope: Scope, { groups, ofPerson }: Around): Place {
  const own = leavesOf(before, scope);
  if (scope === 'item') return placeOf([rowOf('item', '', own)], { besides: OPEN });
  const all = join(own, ofPerson);
  const me = rowOf('person', '', all);
  const membersOf = (of: Scope): Place =>
    placeOf([rowOf(of, 'member.', of === 'person' ? all : leavesOf(before, 'item')), me], {
      besides: OPEN,
      isPair: of === 'person',
    });
  return placeOf([me], {
    besides: join(OPEN, REQUEST),
    groups: groups.map(({ name, of }) => ({ name, members: membersOf(of) })),
  });
}

function bodyOf(fact: Derived, place: Place, name: () => string): unknown {
  const line = (term: Term): string => lineOf(term, place);
  switch (fact.form) {
    case 'words': {
      const [small, middle] = fact.when;
      return { first_of: [{ small: line(small) }, { middle: line(middle) }, { large: 'otherwise' }] };
    }
    case 'tree': {
      // A tree that is the body of a fact has to begin with a branch that has no name.
      const { tree } = fact;
      return 'named' in tree ? treeOf({ ...tree, named: false }, place, name) : { all: [treeOf(tree, place, name)] };
    }
    case 'cases': {
      const cases = fact.cases.map(([when, value]) => ({ [line(value)]: line(when) }));
      const otherwise = line(fact.otherwise);
      return cases.length === 0 ? otherwise : { first_of: [...cases, { [otherwise]: 'otherwise' }] };
    }
  }
}

function routeOf(route: Route, place: Place, name: () => string): Values {
  const line = (term: Term | null): string | undefined => (term === null ? undefined : lineOf(term, place));
  return told({
    grant: GRANTS[route.grant],
    starts: line(route.starts),
    since: route.since ?? undefined,
    until: route.until ?? undefined,
    claim: route.claimBy === null ? undefined : { by: line(route.claimBy) },
    lasts: line(route.lasts),
    provisional: line(route.provisional),
    when: treeOf(route.when, place, name),
    pays: route.pays === null ? undefined : { more: line(route.pays) },
  });
}

function counted(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}${next++}`;
}

/** Leaves out the values that are `undefined`. */
function told(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
