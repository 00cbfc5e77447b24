/** Problems are collected, never thrown one by one: whoever mends a file wants to see all of them. */
import type { Problem } from '../problem.ts';
import type { Place } from '../language/ast.ts';

export type Report = (problem: Problem) => void;

/** A problem at a place of a rule file. */
export function problemAt(place: Place, code: string, what: string, why: string, mend: string): Problem {
  return { code, what, where: { file: place.file, line: place.line, field: place.field }, why, mend };
}
