/**
 * This module keeps the columns that a line of a population model can read: those that were drawn before it, by scope
 * and name.
 */
import { didYouMean, type FactDef, type Rulebook } from '@recto-verso/engine/rulebook';
import { toLocalName } from '@recto-verso/engine/situation';
import type { ValueType } from '@recto-verso/engine/values';
import { COUPLED, ORDER, ROLE, SIZE, type PopulationColumn, type Ref, type RowOf } from './model.ts';

export const NUMBER_COLUMN_TYPE: ValueType = { kind: 'number', unit: {}, min: -1e9, max: 1e9 };
export const TRUTH_COLUMN_TYPE: ValueType = { kind: 'truth' };
const PREFIXES: readonly RowOf[] = ['home', 'owner', 'partner', 'head'];

/** Holds what was found, or the reason why it is not available here. */
export type FoundOrReason<T> = { readonly found: T } | { readonly why: string; readonly mend: string };

/**
 * Describes the known columns. The set grows as steps are read, because a step can read only what was drawn before it.
 */
export interface KnownColumns {
  readonly hasScope: (scope: string) => boolean;
  readonly fact: (scope: string, name: string) => FactDef | null;
  readonly facts: (scope: string) => readonly string[];
  readonly get: (scope: string, name: string) => PopulationColumn | null;
  /**
   * Marks a column as being drawn. Until `end`, it can be read only from the first person of the household, whose row
   * is drawn first.
   */
  readonly begin: (column: PopulationColumn) => void;
  readonly end: () => void;
  readonly add: (column: PopulationColumn) => void;
  readonly all: () => readonly PopulationColumn[];
  /**
   * Finds the column that a path such as `home.tenure` names for a row of `scope`, or the reason why it cannot be read.
   */
  readonly ref: (scope: string, path: string) => FoundOrReason<Ref>;
}

export function createKnownColumns(rulebook: Rulebook, roles: readonly string[]): KnownColumns {
  const facts = new Map(rulebook.facts.map((f) => [`${f.scope}.${toLocalName(f.scope, f.id)}`, f]));
  const owners = new Map(rulebook.things.map(({ kind, of }) => [kind, of]));
  const drawn = new Map<string, PopulationColumn>();
  let beingDrawn: PopulationColumn | null = null;
  const add = (column: PopulationColumn): void => void drawn.set(`${column.scope}.${column.name}`, column);
  const given = (scope: string, name: string, type: ValueType): void =>
    add({ scope, name, type, fact: null, scratch: false });
  given('home', SIZE, NUMBER_COLUMN_TYPE);
  given('person', ROLE, { kind: 'choice', values: roles });
  given('person', ORDER, NUMBER_COLUMN_TYPE);
  given('person', COUPLED, TRUTH_COLUMN_TYPE);
  return {
    hasScope: (scope) => scope === 'person' || scope === 'home' || owners.has(scope),
    fact: (scope, name) => facts.get(`${scope}.${name}`) ?? null,
    facts: (scope) => [...facts.keys()].filter((k) => k.startsWith(`${scope}.`)).map((k) => k.slice(scope.length + 1)),
    get: (scope, name) => drawn.get(`${scope}.${name}`) ?? null,
    begin: (column) => void ((beingDrawn = column), add(column)),
    end: () => void (beingDrawn = null),
    add,
    all: () => [...drawn.values()],
    ref(scope, path) {
      const row = PREFIXES.find((p) => path.startsWith(`${p}.`)) ?? 'own';
      const name = row === 'own' ? path : path.slice(row.length + 1);
      const there = scopeOf(scope, row, owners);
      if (there === null)
        return { why: `A row of ${scope} has no ${row}.`, mend: 'Read a column of the row itself, or of home.' };
      const column = drawn.get(`${there}.${name}`);
      if (column !== undefined && (column !== beingDrawn || row === 'head')) return { found: { row, column } };
      const known = [...drawn.values()].filter((c) => c.scope === there).map((c) => c.name);
      return {
        why: `"${path}" has not been drawn before this line.`,
        mend: didYouMean(name, known, 'Draw it in an earlier step.'),
      };
    },
  };
}

function scopeOf(scope: string, row: RowOf, owners: ReadonlyMap<string, 'person' | 'home'>): string | null {
  if (row === 'own') return scope;
  if (row === 'home') return scope === 'home' ? null : 'home';
  if (row === 'owner') return owners.get(scope) === 'person' ? 'person' : null;
  return scope === 'person' ? 'person' : null;
}
