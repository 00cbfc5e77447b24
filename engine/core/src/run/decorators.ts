/**
 * This module defines the two operator decorators with which json-rules-engine evaluates values that are not settled. A
 * decorator does not know which operator it wraps, so it tries the operator on all pairs of ends and, if two ranges
 * overlap, on one common point; for a choice or a truth it tries every value that is still possible.
 */
import type { Engine } from 'json-rules-engine';

type Test = (fact: unknown, value: unknown) => boolean;

interface Range {
  readonly least: number;
  readonly greatest: number;
}

export function addPairDecorators(engine: Engine): void {
  engine.addOperatorDecorator('certain', (fact: unknown, value: unknown, next: Test) =>
    isKnown(fact, value) ? next(fact, value) : trials(fact, value).every(([a, b]) => next(a, b)),
  );
  engine.addOperatorDecorator('possible', (fact: unknown, value: unknown, next: Test) =>
    isKnown(fact, value) ? next(fact, value) : trials(fact, value).some(([a, b]) => next(a, b)),
  );
}

function isKnown(fact: unknown, value: unknown): boolean {
  return typeof fact !== 'object' && (typeof value !== 'object' || Array.isArray(value));
}

function trials(fact: unknown, value: unknown): readonly (readonly [unknown, unknown])[] {
  const [left, right] = [points(fact), points(value)];
  const pairs = left.flatMap((a) => right.map((b) => [a, b] as const));
  const common = commonPoint(fact, value);
  return common === null ? pairs : [...pairs, [common, common]];
}

function points(value: unknown): readonly unknown[] {
  if (isRange(value)) return [value.least, value.greatest];
  if (typeof value === 'object' && value !== null && 'values' in value && Array.isArray(value.values))
    return value.values;
  return [value];
}

function commonPoint(a: unknown, b: unknown): number | null {
  const [x, y] = [asRange(a), asRange(b)];
  if (x === null || y === null) return null;
  const least = Math.max(x.least, y.least);
  return least <= Math.min(x.greatest, y.greatest) ? least : null;
}

function asRange(value: unknown): Range | null {
  if (typeof value === 'number') return { least: value, greatest: value };
  return isRange(value) ? value : null;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'least' in value && 'greatest' in value;
}
