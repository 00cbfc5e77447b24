/**
 * This module reads `readings:` and `discretion:`, in which a scenario or a decision fixes points that the law leaves
 * open.
 */
import type { OpenPoint } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Problem } from '../problem.ts';
import { findSimilarWord } from '../rulebook/word.ts';
import type { Stated } from './model.ts';
import { readEntries, reportProblem, formatWritten, type Reading } from './reading.ts';
import { readValue } from './value.ts';

type Kind = OpenPoint['kind'];

/** Reads `readings:` or `discretion:`. Returns the values by the id of their point (`reading.ris.two_debtors`). */
export function readOpenPoints(
  reading: Reading,
  rulebook: Rulebook,
  kind: Kind,
  raw: unknown,
  field: string,
): Readonly<Record<string, Stated>> {
  const fixed: Record<string, Stated> = {};
  if (raw === undefined || raw === null) return fixed;
  const meanings = getMeanings(rulebook);
  for (const [name, value] of readEntries(reading, raw, field, `Write ${field}: { name: value }.`) ?? []) {
    const at = `${field}.${name}`;
    const meant = (meanings.get(name) ?? []).filter((p) => p.kind === kind);
    if (meant.length === 0) unknownPoint(reading, pointsOf(rulebook, kind), kind, name, at);
    else Object.assign(fixed, fix(reading, meant, value, at));
  }
  return fixed;
}

/**
 * Fixes every point that a name can mean. A short name may be used by several rights; each of their points that accepts
 * the value is fixed. When none of them accepts it, the problems of the first one are reported.
 */
function fix(
  reading: Reading,
  meant: readonly OpenPoint[],
  raw: unknown,
  field: string,
): Readonly<Record<string, Stated>> {
  const fixed: Record<string, Stated> = {};
  let first: readonly Problem[] | null = null;
  let taken = false;
  for (const point of meant) {
    const attempt: Reading = { ...reading, problems: [] };
    const { stated, soft } = readValue(attempt, point.type, raw, field);
    if (soft !== null) {
      reportProblem(
        attempt,
        'wrong-type',
        field,
        'Nobody is asked about this point, and nobody can decline it.',
        'It is a point that the law itself leaves open.',
        'Give it a value, or leave it out to keep it open.',
      );
    }
    if (attempt.problems.length > 0) first ??= attempt.problems;
    else taken = true;
    if (attempt.problems.length === 0 && stated !== null) fixed[point.id] = stated;
  }
  if (!taken && first !== null) reading.problems.push(...first);
  return fixed;
}

const known = new WeakMap<Rulebook, ReadonlyMap<string, readonly OpenPoint[]>>();

/**
 * Maps each name to the open points of both kinds that it can mean: whatever stands behind a dot of the id of a point is
 * its name. The map is made once for each rulebook, because a household may fix hundreds of points.
 */
function getMeanings(rulebook: Rulebook): ReadonlyMap<string, readonly OpenPoint[]> {
  const before = known.get(rulebook);
  if (before !== undefined) return before;
  const meanings = new Map<string, OpenPoint[]>();
  for (const point of rulebook.rights.flatMap((right) => right.laws.flatMap((law) => law.open)))
    for (let dot = point.id.indexOf('.'); dot >= 0; dot = point.id.indexOf('.', dot + 1)) {
      const name = point.id.slice(dot + 1);
      meanings.set(name, [...(meanings.get(name) ?? []), point]);
    }
  known.set(rulebook, meanings);
  return meanings;
}

/**
 * Returns all open points of a kind, from every law. A point that several laws of a right share under one id is
 * returned once for each law.
 */
function pointsOf(rulebook: Rulebook, kind: Kind): readonly OpenPoint[] {
  return rulebook.rights.flatMap((right) => right.laws.flatMap((law) => law.open.filter((p) => p.kind === kind)));
}

function unknownPoint(reading: Reading, points: readonly OpenPoint[], kind: Kind, name: string, field: string): void {
  const names = [...new Set(points.map((p) => p.id.slice(p.id.lastIndexOf('.') + 1)))];
  const near = findSimilarWord(name, [...names, ...points.map((p) => p.id.slice(kind.length + 1))]);
  const list = names.length === 0 ? 'This rulebook has none.' : `Write one of: ${names.join(', ')}.`;
  reportProblem(
    reading,
    'unknown-open-point',
    field,
    `No law of this rulebook has a ${kind} named ${formatWritten(name)}.`,
    'A point that is not found is not fixed, and stays open.',
    near === null ? list : `Did you mean "${near}"?`,
  );
}
