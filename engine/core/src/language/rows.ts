/**
 * This module finds what a term reads itself, without following the definitions of the facts that it names. The terms
 * of a group are not searched.
 */
import { listOperands } from './operands.ts';
import type { GroupTerm, RowName, Term } from './term.ts';

/** Returns the rows that a term reads: those of its facts, and `me` or `member` where it names them as persons. */
export function listRowsRead(term: Term): ReadonlySet<RowName> {
  const rows = new Set<RowName>();
  visit(term, (t) => {
    if (t.kind === 'fact' || t.kind === 'at' || t.kind === 'person' || t.kind === 'window' || t.kind === 'may_get')
      rows.add(t.row);
    if (t.kind === 'related' || t.kind === 'degree') [t.a, t.b].forEach((row) => rows.add(row));
  });
  return rows;
}

/** Returns the rows of which a term reads facts that are kept over time. */
export function listDatedRowsRead(term: Term): ReadonlySet<RowName> {
  const rows = new Set<RowName>();
  visit(term, (t) => {
    if ((t.kind === 'fact' && t.dated) || t.kind === 'at' || t.kind === 'window') rows.add(t.row);
  });
  return rows;
}

/** Checks whether a term reads a fact of the member of a group, or that member as a person. */
export function readsMember(term: Term): boolean {
  return listRowsRead(term).has('member');
}

/** Returns the scope of the members of a group: `person`, or a kind of thing. */
export function getMemberScope(group: GroupTerm): string {
  if (group.over === 'everybody') return 'person';
  return 'thing' in group.over ? group.over.thing : getMemberScope(group.over.group);
}

export function hasAggregate(term: Term): boolean {
  let found = false;
  visit(term, (t) => (found ||= t.kind === 'aggregate'));
  return found;
}

function visit(term: Term, see: (term: Term) => void): void {
  see(term);
  for (const operand of listOperands(term)) visit(operand, see);
}
