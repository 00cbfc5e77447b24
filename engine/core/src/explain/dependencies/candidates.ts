/** This module chooses the values to try for something unknown, and checks which values are settled. */
import { NOBODY_BIT } from '../../situation/people.ts';
import { toMemoryUnits } from '../../values/grid.ts';
import type { ValueType } from '../../values/types.ts';
import type { ColumnValue } from '../../run/household.ts';

/** Describes a value to try; `lo` and `hi` are in the units of the memory. */
export interface Candidate {
  readonly lo: number;
  readonly hi: number;
  readonly value: ColumnValue;
}

/** Holds both ends of a value as they are stored in memory; for a mask, both are the same bits. */
export interface MemoryEnds {
  readonly lo: number;
  readonly hi: number;
}

/** Checks whether a value is settled, that is one number, one day, one truth, one value of a choice or one person. */
export function isSettled(type: ValueType, ends: { readonly lo: number; readonly hi: number }): boolean {
  if (type.kind === 'choice' || type.kind === 'person') return (ends.lo & (ends.lo - 1)) === 0;
  return ends.lo === ends.hi;
}

export function joinEnds(type: ValueType, a: MemoryEnds, b: MemoryEnds): MemoryEnds {
  if (type.kind === 'choice' || type.kind === 'person') return { lo: a.lo | b.lo, hi: a.hi | b.hi };
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

export function allowsCandidate(type: ValueType, ends: MemoryEnds, candidate: MemoryEnds): boolean {
  if (type.kind === 'choice' || type.kind === 'person') return (ends.lo & candidate.lo) !== 0;
  return ends.lo <= candidate.lo && candidate.hi <= ends.hi;
}

/**
 * Returns the values to try for something unknown: both truths; each possible value of a choice or person; for a date
 * its two ends and up to three days between them; for a number its two ends, the middle between them, and zero when it
 * lies between them.
 */
export function listCandidates(
  type: ValueType,
  ends: { readonly lo: number; readonly hi: number },
  persons: readonly string[],
): readonly Candidate[] {
  switch (type.kind) {
    case 'truth':
      return [one(1, { kind: 'truth', value: 'yes' }), one(0, { kind: 'truth', value: 'no' })];
    case 'choice':
      return type.values.flatMap((v, i) =>
        (ends.lo & (2 ** i)) === 0 ? [] : [one(2 ** i, { kind: 'set', values: [v], type })],
      );
    case 'person':
      return ['nobody', ...persons].flatMap((id, i) =>
        (ends.lo & (NOBODY_BIT << i)) === 0 ? [] : [one(NOBODY_BIT << i, { kind: 'set', values: [id], type })],
      );
    case 'date': {
      const years = [
        ends.lo,
        middleDay(ends.lo, ends.hi, 0.25),
        middleDay(ends.lo, ends.hi, 0.5),
        middleDay(ends.lo, ends.hi, 0.9),
        ends.hi,
      ];
      return [...new Set(years)].map((d) => one(d, { kind: 'number', min: d, max: d, type }));
    }
    case 'number': {
      const scale = toMemoryUnits(1, type);
      const middle = Math.round((ends.lo + ends.hi) / 2 / scale) * scale;
      const tried = [...new Set([ends.lo, middle, ends.hi, ...(ends.lo < 0 && ends.hi > 0 ? [0] : [])])];
      return tried.map((x) => one(x, { kind: 'number', min: x / scale, max: x / scale, type }));
    }
  }
}

function one(x: number, value: ColumnValue): Candidate {
  return { lo: x, hi: x, value };
}

/**
 * Returns the first of January that lies at the given share of the years between two days, or the nearer of the two
 * days when it lies outside them.
 */
function middleDay(from: number, until: number, share: number): number {
  const years = Math.floor(from / 10000) + Math.floor((Math.floor(until / 10000) - Math.floor(from / 10000)) * share);
  return Math.min(until, Math.max(from, years * 10000 + 101));
}
