/**
 * This module is shared by the tests of the situation reader. It reads with the small rulebook, and has short functions
 * for values that are read.
 */
import { expect } from 'vitest';
import { ProblemError, type Problem } from '../../engine/core/src/problem.ts';
import type { Piece, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { DATE, RULEBOOK } from './rulebook.ts';

export const number = (lo: number, hi = lo): Stated => ({ kind: 'range', lo, hi });
export const truth = (value: boolean): Stated => ({ kind: 'truth', value });
export const words = (...values: string[]): Stated => ({ kind: 'set', values });
export const pieces = (...list: (readonly [number, Stated | null])[]): readonly Piece[] =>
  list.map(([from, value]) => ({ from, value }));

export function read(input: unknown): Situation {
  return readSituation(RULEBOOK, input, DATE);
}
export function him(fields: object): Situation['persons'][number] {
  const person = read({ persons: { him: fields, her: {} } }).persons[0];
  if (person === undefined) throw new Error('nobody was read');
  return person;
}

export function problems(input: unknown): readonly Problem[] {
  try {
    readSituation(RULEBOOK, input, DATE);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}
export const two = (him: object, her: object = {}): object => ({ persons: { him, her } });

/**
 * Holds a name, an input with one problem, the code and the field of the problem, and a pattern of the text that says
 * how to correct it.
 */
export type Wrong = readonly [string, unknown, string, string, RegExp];

export function oneProblem(input: unknown, code: string, field: string, mend: RegExp): void {
  const found = problems(input);
  expect(found.map((p) => [p.code, p.where.field])).toEqual([[code, field]]);
  expect(found[0]?.mend).toMatch(mend);
}
