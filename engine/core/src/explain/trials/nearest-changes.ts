/** This module finds the smallest change of one fact that turns a `no`. Every change that it returns was tried. */
import { toMemoryUnits } from '../../values/grid.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { CALENDAR } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import { readTruth, type TruthValue, type ColumnValue } from '../../run/household.ts';
import { listCandidates, joinEnds, type MemoryEnds } from '../dependencies/candidates.ts';
import type { FactMove, Subject, Trials } from './trials.ts';

export interface NearestChange {
  readonly subject: Subject;
  readonly from: ColumnValue;
  readonly to: ColumnValue;
  /**
   * Holds the size of the change in the unit of the fact: days for a date, 1 for another value of a choice or of a
   * yes-no fact.
   */
  readonly distance: number;
  readonly verdict: TruthValue;
}

/** Describes a verdict that is `no`, for which a change is searched. */
export interface Waiting {
  readonly right: PlanRight;
  readonly row: number;
  /** Holds the ids of the facts of which at least one must change to turn the verdict. */
  readonly facts: ReadonlySet<string>;
}

/**
 * Returns for each verdict that is `no` up to three known facts that somebody can change, each with the smallest change
 * that turns the verdict. Changes that are the smallest share of the range of their fact come first.
 */
export function findNearestChanges(
  trials: Trials,
  rulebook: Rulebook,
  waiting: readonly Waiting[],
): readonly (readonly NearestChange[])[] {
  const found = turning(trials, movesOf(trials, rulebook, waiting), waiting).flatMap(({ move, turned }) => {
    const at = trialsOf(trials, move, waiting);
    return turned.flatMap((w) => {
      const change = isMovable(move.subject.fact, w.right) ? smallest(move, waiting.indexOf(w), at) : null;
      return change === null ? [] : [{ waiting: w, change }];
    });
  });
  return waiting.map((w) =>
    closestTimes(found.filter((f) => f.waiting === w).map((f) => f.change))
      .sort((a, b) => relative(a) - relative(b))
      .slice(0, 3),
  );
}

/**
 * Returns a move for each known value that somebody can change. The move replaces the value by anything that the fact
 * could be.
 */
function movesOf(trials: Trials, rulebook: Rulebook, waiting: readonly Waiting[]): readonly FactMove[] {
  const facts = new Set(
    rulebook.facts.filter((f) => isChangeable(f) && waiting.some((w) => w.facts.has(f.id))).map((f) => f.id),
  );
  return trials
    .subjects(facts)
    .flatMap((subject) =>
      trials
        .told(subject)
        .map((known) => ({ subject, known, candidate: joinEnds(subject.type, anything(subject.type), known) })),
    );
}

function isChangeable(fact: FactDef): boolean {
  return !fact.fixed && fact.type.kind !== 'person';
}

/**
 * Checks whether a fact may be changed for a right. The receipt of the right itself may not, since already receiving a
 * right is no way to open it.
 */
function isMovable(fact: string, { right }: PlanRight): boolean {
  return !`${fact}.`.startsWith(`gets.${right.receipt}.`);
}

interface Turning {
  readonly move: FactMove;
  readonly turned: readonly Waiting[];
}

/**
 * Returns the moves that may turn some verdict, in order, each with the verdicts that it may turn. Several moves are
 * tried at once, with their facts unknown. Where a verdict then stays `no`, none of them turns it alone, because what
 * holds of an unknown fact holds of each of its values. Otherwise each half is tried.
 */
function turning(trials: Trials, all: readonly FactMove[], candidates: readonly Waiting[]): readonly Turning[] {
  const waiting = candidates.filter((w) => all.some((m) => w.facts.has(m.subject.fact)));
  const moves = all.filter((m) => waiting.some((w) => w.facts.has(m.subject.fact)));
  if (moves.length === 0) return [];
  const turned = trials.move(moves, (h) => waiting.filter((w) => readTruth(h, w.right.mayGet, w.row) !== 'no'));
  if (turned.length === 0) return [];
  if (moves.length === 1) return [{ move: moves[0] as FactMove, turned }];
  const middle = Math.floor(moves.length / 2);
  return [...turning(trials, moves.slice(0, middle), turned), ...turning(trials, moves.slice(middle), turned)];
}

/** Returns the verdicts of all that are waiting when the fact has the given value. Each value is tried once. */
type At = (x: number) => readonly TruthValue[];

function trialsOf(trials: Trials, { subject, known }: FactMove, waiting: readonly Waiting[]): At {
  const tried = new Map<number, readonly TruthValue[]>();
  return (x) => {
    const before = tried.get(x);
    if (before !== undefined) return before;
    const verdicts = trials.move([{ subject, known, candidate: { lo: x, hi: x } }], (h) =>
      waiting.map((w) => readTruth(h, w.right.mayGet, w.row)),
    );
    tried.set(x, verdicts);
    return verdicts;
  };
}

function smallest({ subject, known }: FactMove, which: number, at: At): NearestChange | null {
  const { type } = subject;
  const verdict = (x: number): TruthValue => at(x)[which] as TruthValue;
  const turning = ends(type).filter((x) => x !== known.lo && verdict(x) !== 'no');
  if (turning.length === 0) return null;
  const to =
    type.kind === 'number' || type.kind === 'date'
      ? closest(
          turning.map((end) => threshold(known.lo, end, type, verdict)),
          known.lo,
        )
      : (turning[0] as number);
  return {
    subject,
    from: valueAt(known.lo, type),
    to: valueAt(to, type),
    distance: distance(known.lo, to, type),
    verdict: verdict(to),
  };
}

/**
 * Keeps one change for each fact: of the times for which the fact was told, the one at which the smallest change turns
 * the verdict.
 */
function closestTimes(changes: readonly NearestChange[]): NearestChange[] {
  const bySubject = new Map<Subject, NearestChange>();
  for (const change of changes) {
    const before = bySubject.get(change.subject);
    if (before === undefined || change.distance < before.distance) bySubject.set(change.subject, change);
  }
  return [...bySubject.values()];
}

function relative(change: NearestChange): number {
  const { type } = change.subject;
  const wide = type.kind === 'number' ? type.max - type.min : type.kind === 'date' ? 36525 : 1;
  return change.distance / wide;
}

/**
 * Returns the ends of a number or date, both values of a yes-no fact, or every value of a choice, in the units of the
 * memory.
 */
function ends(type: ValueType): readonly number[] {
  if (type.kind === 'number' || type.kind === 'date') return [type.min, type.max].map((x) => toMemoryUnits(x, type));
  return listCandidates(type, { lo: type.kind === 'choice' ? 2 ** type.values.length - 1 : 0, hi: 1 }, []).map(
    (c) => c.lo,
  );
}

function anything(type: ValueType): MemoryEnds {
  return ends(type)
    .map((x) => ({ lo: x, hi: x }))
    .reduce((a, b) => joinEnds(type, a, b));
}

/**
 * Finds by bisection a value that turns the verdict and comes one step after a value that gives `no`. The search goes
 * from the known value to `end` in steps of `getSmallestStep`; the last step is shorter when the end is not a whole
 * number of steps away.
 */
function threshold(from: number, end: number, type: ValueType, verdict: (x: number) => TruthValue): number {
  const step = getSmallestStep(type);
  const way = type.kind === 'date' ? CALENDAR.days(from, end) : (end - from) / step;
  const last = Math.sign(way) * Math.ceil(Math.abs(way));
  const at = (k: number): number => {
    if (k === last) return end;
    return type.kind === 'date' ? CALENDAR.days_after(from, k) : from + k * step;
  };
  let [no, yes] = [0, last];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (verdict(at(middle)) === 'no') no = middle;
    else yes = middle;
  }
  return at(yes);
}

/**
 * Returns the smallest step of a fact in the units of the memory: a cent for money, a hundredth for a number of at most
 * 1, one for any other number, a day for a date.
 */
export function getSmallestStep(type: ValueType): number {
  if (type.kind !== 'number') return 1;
  if (type.unit['money'] !== undefined) return toMemoryUnits(0.01, type);
  return type.max <= 1 ? 0.01 : 1;
}

function closest(values: readonly number[], to: number): number {
  return values.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
}

function valueAt(x: number, type: ValueType): ColumnValue {
  if (type.kind === 'truth') return { kind: 'truth', value: x === 0 ? 'no' : 'yes' };
  if (type.kind === 'choice') return { kind: 'set', values: type.values.filter((_, i) => (x & (2 ** i)) !== 0), type };
  const plain = type.kind === 'number' ? x / toMemoryUnits(1, type) : x;
  return { kind: 'number', min: plain, max: plain, type };
}

function distance(from: number, to: number, type: ValueType): number {
  if (type.kind === 'date') return Math.abs(CALENDAR.days(from, to));
  return type.kind === 'number' ? Math.abs(to - from) / toMemoryUnits(1, type) : 1;
}
