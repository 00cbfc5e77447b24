/**
 * This module defines the facts that generated formulas read, what may be known of them, and the rulebook that holds
 * the formulas.
 */
import fc from 'fast-check';
import type { Compiled } from '../../engine/core/src/run/compiled.ts';
import { compileSmall } from '../vectors/small.ts';
import { BANDS, FIFTY, LISTED, ROWS, ROWS_OF_TRUTH, STEPS, SHAPE_WORDS } from './shapes.ts';

export const MONEY_GRID = 10_000;
export type FactKind = 'money' | 'share' | 'tilt' | 'truth' | 'choice';

/**
 * Describes what is known of a fact: a least and a greatest value (money in ten-thousandths, truths as 0 and 1), or the
 * mask of the words that are possible.
 */
export type KnownInPart =
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'words'; readonly mask: number };
export interface Fact {
  readonly name: string;
  readonly kind: FactKind;
  readonly lo: number;
  readonly hi: number;
}
/** Maps the name of each fact to what is known of it. */
export type Partly = Readonly<Record<string, KnownInPart>>;
/** Maps the name of each fact to a value: money in ten-thousandths, a word by its position. */
export type WorldValues = Readonly<Record<string, number>>;

/**
 * Lists bounds of money on both sides of zero and on one side alone, because signs decide how products are computed.
 */
const MONEY: readonly (readonly [number, number])[] = [
  [-80, 80],
  [0, 100],
  [-60, 0],
  [0, 30],
  [-20, 90],
  [10, 70],
  [-5, 5],
  [0, 1],
];

export const FACTS: readonly Fact[] = [
  ...MONEY.map(([lo, hi], i): Fact => ({ name: `m${i}`, kind: 'money', lo: lo * MONEY_GRID, hi: hi * MONEY_GRID })),
  ...numbered(4, (i): Fact => ({ name: `s${i}`, kind: 'share', lo: 0, hi: 1 })),
  ...numbered(4, (i): Fact => ({ name: `q${i}`, kind: 'tilt', lo: -2, hi: 3 })),
  ...numbered(8, (i): Fact => ({ name: `t${i}`, kind: 'truth', lo: 0, hi: 1 })),
  ...numbered(5, (i): Fact => ({ name: `c${i}`, kind: 'choice', lo: 0, hi: 2 })),
];

function numbered<T>(n: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}

export function listFactsOfKind(kind: FactKind): readonly Fact[] {
  return FACTS.filter((f) => f.kind === kind);
}

/** Returns a compiled rulebook whose law derives the formulas as f0, f1, … */
export function compileFormulas(formulas: readonly string[]): Compiled {
  const value = (v: unknown): unknown => ({ values: { '2000-01-01': v } });
  return compileSmall({
    vocabulary: { person: Object.fromEntries(FACTS.map((f) => [f.name, declared(f)])) },
    figures: {
      twelve: { unit: 'number', ...(value({ value: 12 }) as object) },
      fifty: { unit: 'money', ...(value({ value: FIFTY }) as object) },
      by_word: { unit: 'money', ...(value(Object.fromEntries(SHAPE_WORDS.map((w, i) => [w, ROWS[i]]))) as object) },
      by_truth: { unit: 'money', ...(value({ ...ROWS_OF_TRUTH }) as object) },
      steps: {
        unit: 'money',
        ...(value({
          up_to: Object.fromEntries(STEPS.bounds.map((b, i) => [String(b), STEPS.values[i]])),
          more: STEPS.values[3],
        }) as object),
      },
      bands: {
        unit: 'money',
        brackets: {
          '2000-01-01': { above: Object.fromEntries(BANDS.thresholds.map((t, i) => [String(t), BANDS.rates[i]])) },
        },
      },
      listed: { type: 'c0', ...(value({ any_of: LISTED.map((i) => SHAPE_WORDS[i]) }) as object) },
    },
    law: { facts: Object.fromEntries(formulas.map((text, i) => [`f${i}`, text])) },
  });
}

function declared(f: Fact): unknown {
  switch (f.kind) {
    case 'money':
      return { type: 'money', min: f.lo / MONEY_GRID, max: f.hi / MONEY_GRID };
    case 'share':
      return { type: 'share' };
    case 'tilt':
      return { type: 'number', min: f.lo, max: f.hi };
    case 'truth':
      return { type: 'yes-no' };
    case 'choice':
      return { type: [...SHAPE_WORDS] };
  }
}

/**
 * Draws what is known of each fact. Each is known in about a third of the cases, known in part in a third, and not
 * known in a third; a truth is either known or not known.
 */
export function drawPartlyKnown(): fc.Arbitrary<Partly> {
  return fc.record(Object.fromEntries(FACTS.map((f) => [f.name, f.kind === 'choice' ? words() : range(f)])));
}

function words(): fc.Arbitrary<KnownInPart> {
  return fc
    .oneof(fc.constantFrom(1, 2, 4), fc.integer({ min: 1, max: 7 }), fc.constant(7))
    .map((mask) => ({ kind: 'words', mask }));
}

function range(f: Fact): fc.Arbitrary<KnownInPart> {
  if (f.kind === 'truth')
    return fc.constantFrom<KnownInPart>(
      { kind: 'range', lo: 0, hi: 0 },
      { kind: 'range', lo: 1, hi: 1 },
      { kind: 'range', lo: 0, hi: 1 },
    );
  const value = point(f);
  const between = fc
    .tuple(value, value)
    .map(([a, b]): KnownInPart => ({ kind: 'range', lo: Math.min(a, b), hi: Math.max(a, b) }));
  return fc.oneof(
    value.map((v): KnownInPart => ({ kind: 'range', lo: v, hi: v })),
    between,
    fc.constant<KnownInPart>({ kind: 'range', lo: f.lo, hi: f.hi }),
  );
}

/**
 * Draws a value of a fact. Amounts of money include whole euros and halves of cents, at which steps and roundings
 * change.
 */
function point(f: Fact): fc.Arbitrary<number> {
  if (f.kind !== 'money') return fc.integer({ min: f.lo * 8, max: f.hi * 8 }).map((n) => n / 8);
  const whole = fc.integer({ min: f.lo / MONEY_GRID, max: f.hi / MONEY_GRID }).map((n) => n * MONEY_GRID);
  const half = fc.integer({ min: f.lo / 50, max: f.hi / 50 }).map((n) => n * 50);
  return fc.oneof(whole, half, fc.integer({ min: f.lo, max: f.hi }));
}

export function drawWorldIn(known: Partly): fc.Arbitrary<WorldValues> {
  return fc.record(Object.fromEntries(FACTS.map((f) => [f.name, within(f, known[f.name] as KnownInPart)])));
}

function within(f: Fact, known: KnownInPart): fc.Arbitrary<number> {
  if (known.kind === 'words') return fc.constantFrom(...[0, 1, 2].filter((i) => (known.mask & (2 ** i)) !== 0));
  const { lo, hi } = known;
  if (f.kind === 'money' || f.kind === 'truth')
    return fc.oneof(fc.constantFrom(lo, hi), fc.integer({ min: lo, max: hi }));
  return fc.oneof(
    fc.constantFrom(lo, hi),
    fc.integer({ min: 0, max: 8 }).map((n) => lo + ((hi - lo) * n) / 8),
  );
}

export function toStatedFacts(known: Partly): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FACTS.map((f) => [f.name, statement(f, known[f.name] as KnownInPart)]));
}

function statement(f: Fact, known: KnownInPart): unknown {
  if (known.kind === 'words') return { one_of: SHAPE_WORDS.filter((_, i) => (known.mask & (2 ** i)) !== 0) };
  if (f.kind === 'truth') return known.lo === known.hi ? (known.lo === 1 ? 'yes' : 'no') : null;
  const scale = f.kind === 'money' ? MONEY_GRID : 1;
  return known.lo === known.hi ? known.lo / scale : { min: known.lo / scale, max: known.hi / scale };
}

export function toExactlyKnown(world: WorldValues): Partly {
  return Object.fromEntries(
    FACTS.map((f) => {
      const v = world[f.name] as number;
      return [f.name, f.kind === 'choice' ? { kind: 'words', mask: 2 ** v } : { kind: 'range', lo: v, hi: v }];
    }),
  );
}
