/** This module computes the types of numbers: the unit and the finite bounds of the result of each operation. */
import type { Unit, ValueType } from '../../values/types.ts';
import { computeProductBasis, mergeBases } from '../basis.ts';
import { combineUnits, isSameUnit, showUnit } from '../unit.ts';
import { FormulaError } from '../names.ts';
import type { Term } from '../term.ts';

export type NumberType = Extract<ValueType, { kind: 'number' }>;

export function createNumberType(unit: Unit, min: number, max: number): NumberType {
  return { kind: 'number', unit, min, max };
}

export function asNumber(term: Term, what: string): NumberType {
  if (term.type.kind === 'number') return term.type;
  throw new FormulaError(
    'wrong-type',
    `${what} has to be a number, and is ${showType(term.type)}.`,
    'Use a number, a figure or count(…).',
  );
}

export function showType(type: ValueType): string {
  switch (type.kind) {
    case 'truth':
      return 'yes or no';
    case 'number':
      return `a number (${showUnit(type.unit)}${type.basis === undefined ? '' : ` ${type.basis}`})`;
    case 'date':
      return 'a date';
    case 'choice':
      return `one of ${type.values.join(', ')}`;
    case 'person':
      return 'a person';
  }
}

/**
 * Returns the common unit and basis of two numbers. A literal (0 or 1) takes those of the other side. Any other two
 * numbers must have the same unit, and bases that can be combined (`mergeBases`).
 * @throws FormulaError when they do not, or when one of the two terms is no number
 */
export function mergeMeasures(a: Term, b: Term, doing: string): Pick<NumberType, 'kind' | 'unit' | 'basis'> {
  const left = asNumber(a, `What is ${doing}`);
  const right = asNumber(b, `What is ${doing}`);
  if (a.kind === 'number') return right;
  if (b.kind === 'number') return left;
  if (isSameUnit(left.unit, right.unit)) {
    return { kind: 'number', unit: left.unit, ...mergeBases(left.basis, right.basis, doing) };
  }
  throw new FormulaError(
    'mixed-units',
    `${showUnit(left.unit)} and ${showUnit(right.unit)} are ${doing}.`,
    'Bring both to one unit: yearly(x) and monthly(x) are the only way from one period to the other.',
  );
}

export function computeArithmeticType(op: '+' | '-' | '*' | '/', a: Term, b: Term): NumberType {
  const left = asNumber(a, 'The left side');
  const right = asNumber(b, 'The right side');
  if (op === '+') return { ...mergeMeasures(a, b, 'added'), min: left.min + right.min, max: left.max + right.max };
  if (op === '-') return { ...mergeMeasures(a, b, 'subtracted'), min: left.min - right.max, max: left.max - right.min };
  if (op === '/' && right.min <= 0 && right.max >= 0) {
    throw new FormulaError(
      'divisor-may-be-zero',
      'The divisor can be zero.',
      'Write max(1, …), or divide by a figure that is never zero.',
    );
  }
  const ends =
    op === '*'
      ? [left.min * right.min, left.min * right.max, left.max * right.min, left.max * right.max]
      : [left.min / right.min, left.min / right.max, left.max / right.min, left.max / right.max];
  const unit = combineUnits(left.unit, right.unit, op === '*' ? 1 : -1);
  const basis = computeProductBasis(op, left, right, unit);
  return { kind: 'number', unit, ...basis, min: Math.min(...ends), max: Math.max(...ends) };
}

/**
 * Returns the type that contains every value of both terms, such as the branches of `if` or the arguments of `min` and
 * `max`.
 */
export function joinTypes(a: Term, b: Term, doing: string): ValueType {
  const [left, right] = [a.type, b.type];
  if (left.kind === 'number' && right.kind === 'number') {
    return {
      ...mergeMeasures(a, b, doing),
      min: Math.min(left.min, right.min),
      max: Math.max(left.max, right.max),
    };
  }
  if (left.kind === 'date' && right.kind === 'date') {
    return { kind: 'date', min: Math.min(left.min, right.min), max: Math.max(left.max, right.max) };
  }
  if (left.kind === 'choice' && right.kind === 'choice' && left.values.join() === right.values.join()) return left;
  if (left.kind === right.kind && left.kind !== 'choice' && left.kind !== 'number') return left;
  throw new FormulaError(
    'wrong-type',
    `${showType(left)} and ${showType(right)} are ${doing}.`,
    'Give both the same type.',
  );
}
