/** The terms right below a term, and all of them. A total list: a new kind of term has to say what it is made of. */
import type { FigureKey, Term } from '../../language/term.ts';

/** What a term is made of. Tests of groups are not below it: who reads a group asks for its test. */
export function below(term: Term): readonly Term[] {
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

/** A term and all below it, from the top. */
export function termsIn(term: Term): readonly Term[] {
  return [term, ...below(term).flatMap(termsIn)];
}

const readings = new WeakMap<Term, readonly Term[]>();

/** The terms that read something by themselves, in order: what only joins others is gone through once for all households. */
export function readingsIn(term: Term): readonly Term[] {
  const known = readings.get(term);
  if (known !== undefined) return known;
  const made = JOINING.has(term.kind) ? below(term).flatMap(readingsIn) : [term];
  readings.set(term, made);
  return made;
}

const JOINING: ReadonlySet<Term['kind']> = new Set([
  'number',
  'truth',
  'value',
  'today',
  'person',
  'nobody',
  'arithmetic',
  'compare',
  'equal',
  'negate',
  'not',
  'in',
  'and',
  'or',
  'call',
  'same',
  'held',
]);
