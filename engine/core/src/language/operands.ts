/**
 * This module lists the operands of a term. The `switch` covers every kind, so that a new kind of term has to declare
 * its operands.
 */
import type { FigureKey, Term } from './term.ts';

/**
 * Returns the operands of a term. The conditions of a group are not operands; code that reads a group visits them
 * separately.
 */
export function listOperands(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'truth':
    case 'value':
    case 'today':
    case 'asked':
    case 'granted':
    case 'fact':
    case 'may_get':
    case 'person':
    case 'nobody':
    case 'related':
    case 'degree':
    case 'in_group':
      return [];
    case 'through':
      return [term.person];
    case 'at':
      return [term.day];
    case 'window':
      return [term.from, term.until];
    case 'figure':
      return [...term.keys.flatMap(keyTerm), ...(term.day === null ? [] : [term.day])];
    case 'arithmetic':
    case 'compare':
    case 'equal':
      return [term.left, term.right];
    case 'negate':
    case 'not':
      return [term.operand];
    case 'in':
    case 'listed':
      return [term.item];
    case 'and':
    case 'or':
      return term.items;
    case 'if':
      return [term.test, term.then, term.otherwise];
    case 'call':
      return term.args;
    case 'scale':
      return [term.amount, ...(term.day === null ? [] : [term.day])];
    case 'aggregate':
      return term.body === null ? [] : [term.body];
    case 'same':
    case 'partners':
      return [term.a, term.b];
    case 'held':
      return [term.condition, ...(term.day === null ? [] : [term.day])];
  }
}

function keyTerm(key: FigureKey): readonly Term[] {
  return key.kind === 'term' ? [key.term] : [];
}
