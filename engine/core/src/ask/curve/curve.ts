/**
 * This module computes the curve of a household: its rights along the values of one fact, with the exact values at
 * which they change.
 */
import type { Compiled } from '../../run/compiled.ts';
import { getDependencyIndex } from '../../explain/dependencies/dependency-index.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { getPaymentPeriod, TIMES_A_YEAR } from '../../values/period.ts';
import { toSeen, formatUnit } from '../../explain/sentences/seen.ts';
import { Trials } from '../../explain/trials/trials.ts';
import { getWords, type Words } from '../../explain/sentences/words.ts';
import { toMemoryUnits } from '../../values/grid.ts';
import { getSmallestStep } from '../../explain/trials/nearest-changes.ts';
import { ProblemError, type Problem } from '../../problem.ts';
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import { roundToCents } from '../compare/side-value.ts';
import { createCurveAxis, findAxisFact, type CurveAxis, type AxisFact, type AxisNumberType } from './axis.ts';
import { findFalls } from './cliffs.ts';
import { findCorners, refineCurve, type CurveLinePoint, type CurveEvaluator } from './refine.ts';
import type { Cliff, Curve, CurvePoint, CurveRight, CurveTurn, RightPoint } from '../../contract/curve.ts';
import { chooseFirstSamples } from './samples.ts';
import {
  listRightsOfPersons,
  readsFact,
  computePairStates,
  sumPairStates,
  type RightOfPerson,
  type PairState,
  type PairStates,
} from './state.ts';

export interface CurveOptions {
  /** Names a numeric fact by its id. */
  readonly fact: string;
  /** Names the person, thing or `home` that has the fact; may be left out when there is only one candidate. */
  readonly of?: string | undefined;
  /** The ends of the axis are in the unit of the fact; its bounds are used when they are left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights; all rights when left out. */
  readonly rights?: readonly string[];
}

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start or after the last day that a date may be
 */
export function computeCurve(compiled: Compiled, input: unknown, options: CurveOptions): Curve {
  const { date, language } = options;
  refuseDay(compiled, date);
  const { rulebook } = compiled;
  const situation = readSituation(rulebook, input, date);
  const figure = findAxisFact(rulebook, situation, options.fact, options.of);
  const { from = figure.type.min, to = figure.type.max } = options;
  refuseEnds(figure.type, from, to);
  const period = compiled.at(date);
  const vocabulary = rulebook.facts.map((f) => f.id);
  const trials = new Trials(period, situation, date, vocabulary);
  const words = getWords(compiled.understood, language);
  const { name, version, hash } = rulebook;
  const head = {
    version: 1,
    date: showDay(date),
    language,
    rulebook: { name, version, hash },
    ...headOf(words, figure),
    from,
    to,
  } as const;
  const axis = createCurveAxis(trials, figure, from, to);
  if (axis === null) return { ...head, now: null, rights: [], total: [], cliffs: [], complete: true };
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const moving = rights.filter((r) => readsFact(getDependencyIndex(period.plan), r, figure.def.id));
  const still = listRightsOfPersons(
    trials.household,
    rights.filter((r) => !moving.includes(r)),
  );
  const moved = listRightsOfPersons(trials.household, moving);
  const now = nowOf(trials, axis);
  const rest = computePairStates(trials.household, still);
  const samples = chooseFirstSamples(
    rulebook,
    moving.map((r) => r.right),
    date,
    axis,
  );
  const looked = refineCurve(samples, lookingAt(trials, axis, moved));
  const pairs = [...moved, ...still];
  const steps = [...looked.states.keys()].sort((a, b) => a - b);
  const states = steps.map((k) => [...(looked.states.get(k) as PairStates), ...rest]);
  const drawing: Drawing = { words, axis, pairs, steps, states };
  return { ...head, now, ...drawn(drawing), complete: looked.complete };
}

function headOf(words: Words, { def, type, of }: AxisFact): Pick<Curve, 'fact' | 'of' | 'label' | 'unit' | 'step'> {
  const step = getSmallestStep(type) / toMemoryUnits(1, type);
  return { fact: def.id, of, label: words.fact(def.id), unit: formatUnit(type), step };
}

function nowOf(trials: Trials, { subject, type }: CurveAxis): Curve['now'] {
  const { lo, hi, stated } = trials.current(subject);
  const [min, max] = [lo, hi].map((x) => x / toMemoryUnits(1, type)) as [number, number];
  const open = !stated || (min <= type.min && max >= type.max && min < max);
  return open ? null : toSeen({ kind: 'number', min, max, type });
}

function lookingAt(trials: Trials, axis: CurveAxis, pairs: readonly RightOfPerson[]): CurveEvaluator {
  const { subject, known } = axis;
  const look = (lo: number, hi: number): PairStates =>
    trials.move([{ subject, known, candidate: { lo, hi } }], (h) => computePairStates(h, pairs));
  return {
    at: (k) => look(axis.inMemory(k), axis.inMemory(k)),
    between: (a, b) => look(axis.inMemory(a), axis.inMemory(b)),
  };
}

/** Holds what was evaluated for the curve: `states` has, for each step, the state of each right of each person. */
interface Drawing {
  readonly words: Words;
  readonly axis: CurveAxis;
  readonly pairs: readonly RightOfPerson[];
  readonly steps: readonly number[];
  readonly states: readonly PairStates[];
}

function drawn(drawing: Drawing): Pick<Curve, 'rights' | 'total' | 'cliffs'> {
  const { pairs, states } = drawing;
  const changing = pairs.map((_, i) => states.some((state) => !sameState(state[i], states[0]?.[i])));
  const totals = states.map((state) =>
    sumPairStates(
      pairs.filter((_, i) => changing[i]),
      state.filter((_, i) => changing[i]),
    ),
  );
  const rights = pairs.flatMap((pair, i) => {
    const line = states.map((s) => s[i] as PairState);
    return line.every((l) => l.verdict === 'no') ? [] : [rightOf(drawing, pair, line, changing[i] === true)];
  });
  return {
    rights: [...rights.filter((r) => r.moves), ...rights.filter((r) => !r.moves)],
    total: totalPoints(drawing, totals),
    cliffs: cliffsOf(drawing, totals),
  };
}

function sameState(a: PairState | undefined, b: PairState | undefined): boolean {
  return JSON.stringify([a?.verdict, a?.worth]) === JSON.stringify([b?.verdict, b?.worth]);
}

function rightOf(
  { words, axis, steps }: Drawing,
  { right, claimant }: RightOfPerson,
  line: readonly PairState[],
  moves: boolean,
): CurveRight {
  const points = findCorners(steps, line).map((i): RightPoint => {
    const { verdict, worth } = line[i] as PairState;
    const euros = worth === null ? null : { min: roundToCents(worth.min), max: roundToCents(worth.max) };
    return { at: axis.at(steps[i] as number), verdict, worth: euros };
  });
  const turns = line.flatMap((is, i): readonly CurveTurn[] => {
    const was = line[i - 1];
    if (was === undefined || was.verdict === is.verdict) return [];
    const [until, from] = [axis.at(steps[i - 1] as number), axis.at(steps[i] as number)];
    return [{ until, from, before: was.verdict, after: is.verdict }];
  });
  return { ...named(words, right, claimant), moves, turns, points };
}

function named(words: Words, { right }: RightOfPerson['right'], claimant: string): Cliff['rights'][number] {
  return { right: right.id, name: words.rightName(right), claimant };
}

function totalPoints({ axis, steps }: Drawing, totals: readonly CurvePointWorth[]): readonly CurvePoint[] {
  const lines = totals.map((worth): CurveLinePoint => ({ verdict: 'yes', worth }));
  return findCorners(steps, lines).map((i) => {
    const { min, max } = totals[i] as CurvePointWorth;
    return { at: axis.at(steps[i] as number), min: roundToCents(min), max: roundToCents(max) };
  });
}

type CurvePointWorth = Pick<CurvePoint, 'min' | 'max'>;

function cliffsOf(
  { words, axis, pairs, steps, states }: Drawing,
  totals: readonly CurvePointWorth[],
): readonly Cliff[] {
  const period = getPaymentPeriod(axis.type);
  const times = period === null || period === 'once' ? 0 : TIMES_A_YEAR[period];
  const added = steps.map((k) => axis.at(k) * times);
  return findFalls(totals, added).map(({ start, end, fall }) => ({
    from: axis.at(steps[start] as number),
    to: axis.at(steps[end] as number),
    fall,
    rights: pairs.flatMap(({ right, claimant }, i) => {
      const [was, is] = [states[start]?.[i]?.worth ?? null, states[end]?.[i]?.worth ?? null];
      const less = was !== null && is !== null && (is.min < was.min || is.max < was.max);
      return less && states[start]?.[i]?.shared === false ? [named(words, right, claimant)] : [];
    }),
  }));
}

function refuseEnds({ min, max }: AxisNumberType, from: number, to: number): void {
  const beyond = (field: 'from' | 'to', value: number): readonly Problem[] =>
    value >= min && value <= max
      ? []
      : [
          {
            code: 'out-of-bounds',
            what: `${value} is not between ${min} and ${max}.`,
            where: { field },
            why: 'The fact cannot have such a value.',
            mend: `Write a number from ${min} to ${max}, or leave it out.`,
          },
        ];
  const problems = [...beyond('from', from), ...beyond('to', to)];
  if (from > to && problems.length === 0)
    problems.push({
      code: 'min-above-max',
      what: `The axis begins at ${from} and ends at ${to}.`,
      where: { field: 'to' },
      why: 'Nothing lies between the two.',
      mend: `Write from: ${to} and to: ${from}.`,
    });
  if (problems.length > 0) throw new ProblemError(problems);
}
