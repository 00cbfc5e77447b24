/** This module removes a share of what is known of a household: single answers, and whole lists of things. */
import type { HomeInput, PersonInput, SituationInput } from '../../engine/core/src/situation/input.ts';

/** Returns a generator of numbers from 0 up to, but not including, 1. The same seed gives the same numbers. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Removes a share of what is stated of the persons, of the home and of the law's open points. The persons themselves
 * stay.
 */
export function forget(input: SituationInput, share: number, draw: () => number): SituationInput {
  const persons = Object.entries(input.persons).map(([id, p]) => [id, p === null ? null : thinned(p, share, draw)]);
  return {
    ...input,
    persons: Object.fromEntries(persons) as SituationInput['persons'],
    home: thinned(input.home ?? {}, share, draw) as HomeInput,
    readings: kept(input.readings ?? {}, share, draw),
    discretion: kept(input.discretion ?? {}, share, draw),
  };
}

/**
 * Removes entries of a person or home. Tables of receipts and relations lose single entries; a list of things also
 * loses entries in its rows.
 */
function thinned(row: PersonInput | HomeInput, share: number, draw: () => number): PersonInput {
  const entries = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (value === null) return [[name, value]];
    if (name === 'gets' || name === 'related') return [[name, kept(value as object, share, draw)]];
    if (draw() < share) return [];
    return isRows(value) ? [[name, value.map((r) => kept(r, share, draw))]] : [[name, value]];
  });
  return Object.fromEntries(entries) as PersonInput;
}

function kept<T extends object>(table: T, share: number, draw: () => number): T {
  return Object.fromEntries(Object.entries(table).filter(() => draw() >= share)) as T;
}

/**
 * Checks whether a value is a list of at least one thing. A list of spells, whose entries have `from` or `value`, is
 * not one.
 */
function isRows(value: unknown): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((v) => typeof v === 'object' && v !== null && !('from' in v || 'value' in v))
  );
}
