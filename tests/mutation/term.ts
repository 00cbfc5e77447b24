/** What can be wrong in a formula by one word: a comparison the other way round, or beside its edge; a part left out. */
import { TRUTH, type CompareOp, type GroupTerm, type Term } from '../../engine/core/src/language/term.ts';
import { innerTerms } from '../../engine/core/src/cases/inner-terms.ts';

export interface ChangedTerm {
  readonly term: Term;
  /** What was done: `"<" becomes "<="`. */
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
/** With its edge where it is without, and the other way round. */
const EDGE: Readonly<Partial<Record<CompareOp, CompareOp>>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** Each change of one place in a term. A group with a name is changed where it is named (`law.ts`), not here. */
export function changesOf(term: Term): readonly ChangedTerm[] {
  const below = innerTerms(term).flatMap((inner) =>
    changesOf(inner.term).map(({ term: by, what }) => ({ term: inner.replaced(by), what })),
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

/** A group that was written in the line itself. */
function changesInGroup(term: Term): readonly ChangedTerm[] {
  if (term.kind !== 'aggregate' && term.kind !== 'in_group') return [];
  const { group } = term;
  if (group.name !== '') return [];
  return changesOf(group.where).map(({ term: where, what }) => ({
    term: { ...term, group: { ...group, where } },
    what,
  }));
}

/** Every group that a value holds, however deep, by the name that it has. */
export function groupsIn(value: unknown, found = new Map<string, GroupTerm>()): ReadonlyMap<string, GroupTerm> {
  if (typeof value !== 'object' || value === null) return found;
  if (isGroup(value) && value.name !== '') found.set(value.name, value);
  for (const below of value instanceof Map ? value.values() : Object.values(value)) groupsIn(below, found);
  return found;
}

/** The same with another test wherever the group of this name stands. */
export function withGroup<T>(value: T, name: string, where: Term): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withGroup(item, name, where)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withGroup(item, name, where)])) as T;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withGroup(item, name, where)]));
  return (isGroup(value) && value.name === name ? { ...copy, where } : copy) as T;
}

function isGroup(value: object): value is GroupTerm {
  return (
    'where' in value && 'over' in value && 'name' in value && typeof value.name === 'string' && !('place' in value)
  );
}
