/** The smallest change that turns a `no`: one fact otherwise, or time alone. Every change that is named was tried. */
import { inMemory } from '../lowering/columns.ts';
import type { PlanRight } from '../lowering/plan.ts';
import type { FactDef, Rulebook } from '../rulebook/model.ts';
import type { Situation } from '../situation/model.ts';
import { CALENDAR } from '../values/calendar.ts';
import type { ValueType } from '../values/types.ts';
import type { Compiled } from '../evaluate/compiled.ts';
import { household, truthOf, type Three, type Value } from '../evaluate/household.ts';
import type { Cone } from './cone.ts';
import { verdictIn, verdictsOf, type Verdicts } from './verdicts.ts';
import { carryForward } from './stay.ts';
import { candidates } from './candidates.ts';
import type { Known, Subject, Trials } from './trials.ts';

export interface NearestChange {
  readonly subject: Subject;
  readonly from: Value;
  readonly to: Value;
  /** In the unit of the fact; days for a date; 1 for another value. */
  readonly distance: number;
  readonly verdict: Three;
}

/** Known facts that somebody can change, each moved as little as turns the verdict; the smallest share of its range first. */
export function nearestOf(
  trials: Trials,
  rulebook: Rulebook,
  right: PlanRight,
  row: number,
  cone: Cone,
): readonly NearestChange[] {
  const facts = new Map(rulebook.facts.map((f) => [f.id, f]));
  const movable = trials.subjects(cone.facts).filter((s) => isMovable(facts.get(s.fact), right));
  const found = movable.flatMap((s) => nearestMove(trials, right, row, s) ?? []);
  return found.sort((a, b) => relative(a) - relative(b)).slice(0, 3);
}

function isMovable(fact: FactDef | undefined, right: PlanRight): boolean {
  // To receive the right already is no way to open it.
  return (
    fact !== undefined &&
    !fact.fixed &&
    !fact.id.startsWith(`gets.${right.right.receipt}`) &&
    fact.type.kind !== 'person'
  );
}

function relative(change: NearestChange): number {
  const { type } = change.subject;
  const wide = type.kind === 'number' ? type.max - type.min : type.kind === 'date' ? 36525 : 1;
  return change.distance / wide;
}

/** Of the times of which a fact was told, the one at which the least change turns the verdict. */
function nearestMove(trials: Trials, right: PlanRight, row: number, subject: Subject): NearestChange | null {
  const moves = trials.told(subject).flatMap((known) => move(trials, right, row, subject, known) ?? []);
  return moves.reduce<NearestChange | null>((a, b) => (a === null || b.distance < a.distance ? b : a), null);
}

function move(trials: Trials, right: PlanRight, row: number, subject: Subject, now: Known): NearestChange | null {
  const { type } = subject;
  const verdict = (x: number): Three =>
    trials.move(subject, now, { lo: x, hi: x }, (h) => truthOf(h, right.mayGet, row));
  const tried = trials.once(`move ${subject.scope} ${subject.row} ${subject.fact} ${JSON.stringify(now.of)}`, () =>
    ends(type)
      .filter((c) => c.lo !== now.lo)
      .map((c) => ({ candidate: c, verdicts: trials.move(subject, now, c, verdictsOf) })),
  );
  const turning = tried
    .filter((t) => verdictIn(t.verdicts, right.right.symbol, row) !== 'no')
    .map((t) => t.candidate.lo);
  if (turning.length === 0) return null;
  const to =
    type.kind === 'number' || type.kind === 'date'
      ? closest(
          turning.map((end) => threshold(now.lo, end, type, verdict)),
          now.lo,
        )
      : (turning[0] as number);
  return {
    subject,
    from: valueAt(now.lo, type),
    to: valueAt(to, type),
    distance: distance(now.lo, to, type),
    verdict: verdict(to),
  };
}

/** The ends of a number or date; every value of a choice. */
function ends(type: ValueType): readonly { readonly lo: number; readonly hi: number }[] {
  if (type.kind === 'number' || type.kind === 'date') {
    return [type.min, type.max].map((x) => ({ lo: inMemory(x, type), hi: inMemory(x, type) }));
  }
  return candidates(type, { lo: type.kind === 'choice' ? 2 ** type.values.length - 1 : 0, hi: 1 }, []);
}

/** Between a value that gives `no` and one that does not: the first of the grid beyond which it turns, by halving. */
function threshold(from: number, end: number, type: ValueType, verdict: (x: number) => Three): number {
  const step = type.kind === 'date' ? 1 : stepOf(type);
  const at = (k: number): number => (type.kind === 'date' ? CALENDAR.days_after(from, k) : from + k * step);
  let [no, yes] = [0, type.kind === 'date' ? CALENDAR.days(from, end) : (end - from) / step];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (verdict(at(middle)) === 'no') no = middle;
    else yes = middle;
  }
  return at(yes);
}

/** The grain of a fact in memory: a cent for money, a hundredth for shares, one for counts. */
function stepOf(type: ValueType): number {
  if (type.kind !== 'number') return 1;
  if (type.unit['money'] !== undefined) return inMemory(0.01, type);
  return type.max <= 1 ? 0.01 : 1;
}

function closest(values: readonly number[], to: number): number {
  return values.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
}

function valueAt(x: number, type: ValueType): Value {
  if (type.kind === 'truth') return { kind: 'truth', value: x === 0 ? 'no' : 'yes' };
  if (type.kind === 'choice') return { kind: 'set', values: type.values.filter((_, i) => (x & (2 ** i)) !== 0), type };
  const plain = type.kind === 'number' ? x / inMemory(1, type) : x;
  return { kind: 'number', min: plain, max: plain, type };
}

function distance(from: number, to: number, type: ValueType): number {
  if (type.kind === 'date') return Math.abs(CALENDAR.days(from, to));
  return type.kind === 'number' ? Math.abs(to - from) / inMemory(1, type) : 1;
}

/** How far ahead time alone is tried, in months. */
const MONTHS_AHEAD = 24;

/** For each right and person whose verdict is `no`: the first day on which time alone turns it, everything else staying. */
export function timeAlone(
  compiled: Compiled,
  situation: Situation,
  today: number,
  waiting: readonly { readonly right: string; readonly row: number }[],
): ReadonlyMap<string, { readonly day: number; readonly verdict: Three }> {
  const found = new Map<string, { day: number; verdict: Three }>();
  const still = carryForward(situation, today);
  const at = (day: number): Verdicts => verdictsOf(household(compiled.at(day), still, day, 'screen'));
  let open = waiting;
  for (let month = 1; month <= MONTHS_AHEAD && open.length > 0; month++) {
    const [before, after] = [CALENDAR.months_after(today, month - 1), CALENDAR.months_after(today, month)];
    const verdicts = at(after);
    for (const w of open.filter((o) => verdictIn(verdicts, o.right, o.row) !== 'no')) {
      const turns = (day: number): boolean => verdictIn(at(day), w.right, w.row) !== 'no';
      const day = firstDay(before, after, turns);
      found.set(`${w.right} ${w.row}`, { day, verdict: verdictIn(at(day), w.right, w.row) });
    }
    open = open.filter((o) => !found.has(`${o.right} ${o.row}`));
  }
  return found;
}

function firstDay(before: number, after: number, turns: (day: number) => boolean): number {
  let [no, yes] = [0, CALENDAR.days(before, after)];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (turns(CALENDAR.days_after(before, middle))) yes = middle;
    else no = middle;
  }
  return CALENDAR.days_after(before, yes);
}
