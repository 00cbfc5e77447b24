/**
 * This module finds the values of a numeric fact at which open rights change their verdict. They serve as the bounds of
 * ranges that may be asked instead of an amount. It searches between values whose verdicts differ, and never computes
 * the whole curve.
 */
import { readTruth } from '../../run/household.ts';
import type { Compiled } from '../../run/compiled.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { getSmallestStep } from '../../explain/trials/nearest-changes.ts';
import { Trials, type Subject } from '../../explain/trials/trials.ts';
import { readSituation } from '../../situation/read.ts';
import { toMemoryUnits } from '../../values/grid.ts';
import { listOpenVerdicts, type Target } from './targets.ts';

export interface TurnsOptions {
  /** Names a numeric fact by its id. */
  readonly fact: string;
  /** Names the person, thing or `home` that has the fact. */
  readonly of: string;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
}

/**
 * Returns the last value before each change, in the unit of the fact. The changes of the rights with the greatest
 * weight come first. The list is empty when no value of the fact settles anything by itself, when the fact is not a
 * number, or when no law reads it.
 * @throws ProblemError naming each field of the situation that is wrong, and how to correct it; also for a day before
 * the rulebook's start or after the last day that a date may be
 */
export function findTurningValues(compiled: Compiled, input: unknown, options: TurnsOptions): readonly number[] {
  const { rulebook } = compiled;
  refuseDay(compiled, options.date);
  const situation = readSituation(rulebook, input, options.date);
  const period = compiled.at(options.date);
  const vocabulary = rulebook.facts.map((f) => f.id);
  const trials = new Trials(period, situation, options.date, vocabulary);
  const subject = trials.subjects(new Set([options.fact])).find(({ of }) => of === options.of);
  if (subject?.type.kind !== 'number') return [];
  const targets = listOpenVerdicts(trials.household, rulebook, period.plan.rights).filter(
    ({ row, live }) => row !== null && live.facts.get(subject.fact)?.has(subject.row) === true,
  );
  const open = trials.open(subject);
  if (open === null || targets.length === 0) return [];
  const scale = toMemoryUnits(1, subject.type);
  return turnsBetween(looked(trials, subject, targets), open.lo, open.hi, getSmallestStep(subject.type))
    .sort((a, b) => b.weight - a.weight)
    .map(({ at }) => Math.round((at / scale) * 1e6) / 1e6 + 0);
}

/**
 * Evaluates the verdicts of the targets at one value. `weight` adds up the weights of the targets whose verdict differs
 * from that in `other`.
 */
type Look = (value: number) => { readonly verdicts: string; weight(other: string): number };

function looked(trials: Trials, subject: Subject, targets: readonly Target[]): Look {
  const known = new Map<number, string>();
  return (value) => {
    const read = (): string =>
      trials.fill(subject, { lo: value, hi: value }, (h) =>
        targets.map(({ right, row }) => readTruth(h, right.mayGet, row ?? 0).charAt(0)).join(''),
      );
    const verdicts = known.get(value) ?? read();
    known.set(value, verdicts);
    const weight = (other: string): number =>
      targets.reduce((sum, target, i) => sum + (verdicts[i] === other[i] ? 0 : target.weight), 0);
    return { verdicts, weight };
  };
}

interface Turn {
  /** Holds the value as memory stores it. */
  readonly at: number;
  readonly weight: number;
}

/** The distance of the first samples from the lower end grows by this factor from one to the next. */
const GROWTH = 1.6;
const FIRST_STEPS = 2_000;
/** Limits the spans that are searched; ranges for more changes than are found in them would help nobody. */
const MOST_LOOKS = 400;

function turnsBetween(look: Look, lo: number, hi: number, step: number): Turn[] {
  const samples = [lo];
  for (let wide = FIRST_STEPS * step; lo + wide < hi && step * FIRST_STEPS < hi - lo; wide *= GROWTH)
    samples.push(lo + Math.round(wide / step) * step);
  samples.push(hi);
  const waiting = samples.slice(1).map((end, i) => [samples[i] ?? lo, end] as const);
  const turns: Turn[] = [];
  for (let looks = 0; waiting.length > 0 && looks < MOST_LOOKS; looks++) {
    const [a, b] = waiting.pop() as readonly [number, number];
    const [before, after] = [look(a), look(b)];
    if (before.verdicts === after.verdicts) continue;
    const middle = a + Math.floor((b - a) / 2 / step) * step;
    if (middle <= a || middle >= b) turns.push({ at: a, weight: before.weight(after.verdicts) });
    else waiting.push([a, middle], [middle, b]);
  }
  return turns;
}
