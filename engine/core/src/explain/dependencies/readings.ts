/** This module finds the readings of a term: the terms within it that read something themselves. */
import { listOperands } from '../../language/operands.ts';
import type { Term } from '../../language/term.ts';

const readings = new WeakMap<Term, readonly Term[]>();

/**
 * Returns the terms that read something themselves, in order. Terms that only join others are walked once for all
 * households.
 */
export function listReadings(term: Term): readonly Term[] {
  const known = readings.get(term);
  if (known !== undefined) return known;
  const made = JOINING.has(term.kind) ? listOperands(term).flatMap(listReadings) : [term];
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
