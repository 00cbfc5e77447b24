/**
 * This module is shared by the tests of the situation reader. It reads situations with the small rulebook of
 * `rulebook.ts`, and has short functions that build the values which are expected.
 */
import { expect } from 'vitest';
import { ProblemError, type Problem } from '../../engine/core/src/problem.ts';
import type { Piece, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { SITUATION_DAY, RULEBOOK } from './rulebook.ts';

export const stateNumber = (lo: number, hi = lo): Stated => ({ kind: 'range', lo, hi });
export const stateTruth = (value: boolean): Stated => ({ kind: 'truth', value });
export const stateWords = (...values: string[]): Stated => ({ kind: 'set', values });
export const listStatedPieces = (...list: (readonly [number, Stated | null])[]): readonly Piece[] =>
  list.map(([from, value]) => ({ from, value }));

export function readTestSituation(input: unknown): Situation {
  return readSituation(RULEBOOK, input, SITUATION_DAY);
}
export function readHim(fields: object): Situation['persons'][number] {
  const person = readTestSituation({ persons: { him: fields, her: {} } }).persons[0];
  if (person === undefined) throw new Error('nobody was read');
  return person;
}

export function findSituationProblems(input: unknown): readonly Problem[] {
  try {
    readSituation(RULEBOOK, input, SITUATION_DAY);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}
export const describeTwoPersons = (him: object, her: object = {}): object => ({ persons: { him, her } });

/**
 * Holds a name, an input with one problem, the code and the field of the problem, and a pattern of the text that says
 * how to correct it.
 */
export type Wrong = readonly [string, unknown, string, string, RegExp];

export function expectOneProblem(input: unknown, code: string, field: string, mend: RegExp): void {
  const found = findSituationProblems(input);
  expect(found.map((p) => [p.code, p.where.field])).toEqual([[code, field]]);
  expect(found[0]?.mend).toMatch(mend);
}
