/**
 * This module lists single mistakes in a formula: a comparison or a test with `in` that is inverted, a comparison that
 * differs at its edge, and a part of an `and` or `or` that is left out.
 */
import { TRUTH, type CompareOp, type GroupTerm, type Term } from '../../engine/core/src/language/term.ts';
import { listInnerTerms } from '../../engine/core/src/cases/inner-terms.ts';

export interface ChangedTerm {
  readonly term: Term;
  /** Says what was changed: `"<" becomes "<="`. */
  readonly what: string;
}

const OPPOSITE: Readonly<Record<CompareOp, CompareOp>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
/** Maps a comparison that includes its edge to the one that excludes it, and the reverse. */
const EDGE: Readonly<Partial<Record<CompareOp, CompareOp>>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/**
 * Lists the changes of a term, each in one place. A group with a name is changed where it is defined (`mutants.ts`),
 * not here.
 */
export function listTermChanges(term: Term): readonly ChangedTerm[] {
  const below = listInnerTerms(term).flatMap((inner) =>
    listTermChanges(inner.term).map(({ term: by, what }) => ({ term: inner.replaced(by), what })),
  );
  return [...ownChanges(term), ...below, ...changesInGroup(term)];
}

function ownChanges(term: Term): readonly ChangedTerm[] {
  switch (term.kind) {
    case 'compare': {
      const ops = [OPPOSITE[term.op], EDGE[term.op]].filter((op) => op !== undefined);
      return ops.map((op) => ({ term: { ...term, op }, what: `"${term.op}" becomes "${op}"` }));
    }
    case 'equal':
      return [
        { term: { ...term, negated: !term.negated }, what: term.negated ? '"!=" becomes "=="' : '"==" becomes "!="' },
      ];
    case 'in':
    case 'listed':
      return [{ term: { kind: 'not', operand: term, type: TRUTH }, what: '"in" becomes "not in"' }];
    case 'and':
    case 'or':
      return term.items.map((_, i) => ({
        term: joined(term, term.items.toSpliced(i, 1)),
        what: `without part ${i + 1} of ${term.items.length} of its "${term.kind}"`,
      }));
    default:
      return [];
  }
}

function joined(term: Extract<Term, { kind: 'and' | 'or' }>, items: readonly Term[]): Term {
  const [only, ...more] = items;
  return only !== undefined && more.length === 0 ? only : { ...term, items };
}

/** Lists the changes in a group without a name, which was written in the line itself. */
function changesInGroup(term: Term): readonly ChangedTerm[] {
  if (term.kind !== 'aggregate' && term.kind !== 'in_group') return [];
  const { group } = term;
  if (group.name !== '') return [];
  return listTermChanges(group.where).map(({ term: where, what }) => ({
    term: { ...term, group: { ...group, where } },
    what,
  }));
}

/** Maps the name of every named group that a value holds, at any depth, to the group. */
export function findNamedGroups(value: unknown, found = new Map<string, GroupTerm>()): ReadonlyMap<string, GroupTerm> {
  if (typeof value !== 'object' || value === null) return found;
  if (isGroup(value) && value.name !== '') found.set(value.name, value);
  for (const below of value instanceof Map ? value.values() : Object.values(value)) findNamedGroups(below, found);
  return found;
}

/** Returns a copy of the value in which the group of this name has another condition, wherever it occurs. */
export function replaceGroupCondition<T>(value: T, name: string, where: Term): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => replaceGroupCondition(item, name, where)) as T;
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key, replaceGroupCondition(item, name, where)])) as T;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceGroupCondition(item, name, where)]),
  );
  return (isGroup(value) && value.name === name ? { ...copy, where } : copy) as T;
}

function isGroup(value: object): value is GroupTerm {
  return (
    'where' in value && 'over' in value && 'name' in value && typeof value.name === 'string' && !('place' in value)
  );
}
