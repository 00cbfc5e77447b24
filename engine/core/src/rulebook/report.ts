/**
 * This module defines how problems are reported. They are collected and never thrown one by one, so that the author of
 * a file sees all of them.
 */
import type { Problem } from '../problem.ts';
import type { Place } from '../language/ast.ts';

export type Report = (problem: Problem) => void;

/** Creates a problem at a place of a rule file. */
export function createProblem(place: Place, code: string, what: string, why: string, mend: string): Problem {
  return { code, what, where: { file: place.file, line: place.line, field: place.field }, why, mend };
}
