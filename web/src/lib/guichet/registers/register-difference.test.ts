/** This test checks that a register differs from the answers only when both cannot be true at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Seen } from '@recto-verso/engine';
import { compareWithRegister } from './register-difference.ts';

interface Sides {
  readonly told: Seen | null;
  readonly held: Seen | null;
}

const PLACES = ['here', 'elsewhere', 'nowhere'];
const MOST = 6;
const day = (n: number): string => `2026-01-0${n + 1}`;
const ends = fc.tuple(fc.nat(MOST), fc.nat(MOST)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const seen: readonly fc.Arbitrary<Seen>[] = [
  ends.map(([min, max]) => ({ kind: 'number', min, max, unit: 'EUR' })),
  ends.map(([min, max]) => ({ kind: 'date', min: day(min), max: day(max) })),
  fc.subarray(PLACES, { minLength: 1 }).map((values) => ({ kind: 'choice', values })),
  fc.constantFrom('yes' as const, 'no' as const, 'depends' as const).map((value) => ({ kind: 'truth', value })),
];
const sides: fc.Arbitrary<Sides> = fc.oneof(
  ...seen.map((one) => fc.record({ told: fc.option(one), held: fc.option(one) })),
);

/** Lists all values that are still possible. */
function worlds(one: Seen): readonly unknown[] {
  const steps = Array.from({ length: MOST + 1 }, (_, i) => i);
  if (one.kind === 'number') return steps.filter((n) => one.min <= n && n <= one.max);
  if (one.kind === 'date') return steps.map(day).filter((n) => one.min <= n && n <= one.max);
  if (one.kind === 'choice') return one.values;
  return one.value === 'depends' ? ['yes', 'no'] : [one.value];
}

test('there is a difference where nothing can be true on both sides, and nowhere else', () => {
  fc.assert(
    fc.property(sides, ({ told, held }) => {
      const shared = told === null || held === null || worlds(told).some((one) => worlds(held).includes(one));
      expect(compareWithRegister(told, held)).toBe(shared ? 'open' : 'differs');
    }),
  );
});
