/** This module defines the axis of a curve: a fact of one row, its steps, and what is known of it now. */
import { toMemoryUnits } from '../../values/grid.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { ProblemError, type Problem } from '../../problem.ts';
import { didYouMean } from '../../rulebook/word.ts';
import { getSmallestStep } from '../../explain/trials/nearest-changes.ts';
import type { KnownValue, Subject, Trials } from '../../explain/trials/trials.ts';
import { isSettled } from '../../explain/dependencies/candidates.ts';
import type { Situation } from '../../situation/model.ts';
import type { ValueType } from '../../values/types.ts';

export type AxisNumberType = Extract<ValueType, { kind: 'number' }>;

/** Describes a numeric fact of a person, a thing or the home. */
export interface AxisFact {
  readonly def: FactDef;
  readonly type: AxisNumberType;
  readonly of: string;
}

/**
 * Describes the axis. Its steps are counted from the known value, so that this value lies on the axis; when the value
 * is not known exactly, they are counted from the least value of the fact. Both ends lie on the axis too.
 */
export interface CurveAxis {
  readonly subject: Subject;
  readonly known: KnownValue;
  readonly type: AxisNumberType;
  readonly first: number;
  readonly last: number;
  /** Returns the value at a step in the units in which memory holds it; `at` returns it in the unit of the fact. */
  inMemory(step: number): number;
  at(step: number): number;
  /** Returns the last step at or below a value in the unit of the fact. */
  stepAt(value: number): number;
}

/**
 * @throws ProblemError when there is no such fact, when it is not a number, or when it is not clear whose it is: no row
 * (person, thing or home) that has the fact is named `of`, or `of` is left out and there is not exactly one such row
 */
export function findAxisFact(rulebook: Rulebook, situation: Situation, fact: string, of: string | undefined): AxisFact {
  const def = rulebook.facts.find((f) => f.id === fact);
  if (def === undefined) throw new ProblemError([unknownFact(rulebook, fact)]);
  if (def.type.kind !== 'number') throw new ProblemError([noNumber(fact)]);
  const rows = rowsOf(situation, def.scope);
  const found = of === undefined && rows.length === 1 ? rows[0] : rows.find((id) => id === of);
  if (found === undefined) throw new ProblemError([nobodys(fact, of, rows)]);
  return { def, type: def.type, of: found };
}

function rowsOf(situation: Situation, scope: string): readonly string[] {
  if (scope === 'home') return ['home'];
  if (scope === 'person') return situation.persons.map((p) => p.id);
  return situation.things.filter((t) => t.kind === scope).map((t) => t.id);
}

/** Creates the axis from `from` to `to`; returns `null` when no law of the day reads the fact. */
export function createCurveAxis(
  trials: Trials,
  { def, type, of }: AxisFact,
  from: number,
  to: number,
): CurveAxis | null {
  const subject = trials.subjects(new Set([def.id])).find((s) => s.of === of);
  if (subject === undefined) return null;
  const known = knownOf(trials, subject);
  const step = getSmallestStep(type);
  const origin = isSettled(type, known) ? known.lo : toMemoryUnits(type.min, type);
  const scale = toMemoryUnits(1, type);
  const steps = (value: number): number => (toMemoryUnits(value, type) - origin) / step;
  // Both ends lie on the axis: when the steps counted from the known value do not meet them, the first and the last
  // step are shorter.
  const valueOf = (k: number): number =>
    Math.min(Math.max(origin + k * step, toMemoryUnits(from, type)), toMemoryUnits(to, type));
  return {
    subject,
    known,
    type,
    first: Math.floor(steps(from) + NEAR),
    last: Math.ceil(steps(to) - NEAR),
    inMemory: valueOf,
    at: (k) => Math.round((valueOf(k) / scale) * 1e6) / 1e6 + 0,
    stepAt: (value) => Math.floor(steps(value) + NEAR),
  };
}

/** This tolerance is far smaller than any step, and larger than the rounding errors of counting steps. */
const NEAR = 1e-6;

/**
 * Returns what is known of the fact, which the curve varies. When the fact was stated for several periods, this is the
 * knowledge of the period that holds now, or else of the last period.
 */
function knownOf(trials: Trials, subject: Subject): KnownValue {
  const told = trials.told(subject);
  const now = told.find((known) => known.of !== 'always' && known.of.isNow);
  const { lo, hi } = trials.current(subject);
  return now ?? told.at(-1) ?? { lo, hi, of: 'always' };
}

function unknownFact({ facts }: Rulebook, fact: string): Problem {
  const numbers = facts.filter((f) => f.type.kind === 'number').map((f) => f.id);
  return {
    code: 'unknown-fact',
    what: `The vocabulary has no "${fact.slice(0, 60)}".`,
    where: { field: 'fact' },
    why: 'A curve goes along one figure of a household.',
    mend: didYouMean(fact, numbers, 'Name a fact that is a number.'),
  };
}

function noNumber(fact: string): Problem {
  return {
    code: 'wrong-type',
    what: `"${fact}" is no number.`,
    where: { field: 'fact' },
    why: 'A curve goes along one figure of a household.',
    mend: 'Name a fact that is an amount, a share or a count.',
  };
}

function nobodys(fact: string, of: string | undefined, rows: readonly string[]): Problem {
  return {
    code: 'person-not-described',
    what:
      of === undefined
        ? `It is not said whose "${fact}" is meant.`
        : `"${of.slice(0, 60)}" is nobody and nothing here that could have "${fact}".`,
    where: { field: 'of' },
    why: 'Rights change with the figure of one person or thing.',
    mend: rows.length === 0 ? 'Describe it in the situation first.' : `Name one of: ${rows.join(', ')}.`,
  };
}
