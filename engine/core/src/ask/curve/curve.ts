/**
 * This module computes `curve`: the rights of a household along the values of one fact, with the exact values at which
 * they change.
 */
import type { Compiled } from '../../run/compiled.ts';
import { conesOf } from '../../explain/dependencies/cone.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { periodOf, TIMES_A_YEAR } from '../../values/period.ts';
import { seenOf, unitOf } from '../../explain/sentences/seen.ts';
import { Trials } from '../../explain/trials/trials.ts';
import { wordsOf, type Words } from '../../explain/sentences/words.ts';
import { inMemory } from '../../values/grid.ts';
import { stepOf } from '../../explain/trials/nearest.ts';
import { ProblemError, type Problem } from '../../problem.ts';
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import { rounded } from '../compare/worth.ts';
import { axisOf, figureOf, type Axis, type Figure, type NumberType } from './axis.ts';
import { fallsIn } from './cliffs.ts';
import { corners, refined, type Line, type Looking } from './refine.ts';
import type { Cliff, Curve, CurvePoint, CurveRight, CurveTurn, RightPoint } from '../../contract/curve.ts';
import { firstSamples } from './samples.ts';
import { pairsOf, reads, stateOf, totalOf, type Pair, type PairState, type State } from './state.ts';

export interface CurveOptions {
  /** The id is that of a numeric fact. */
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
 * start
 */
export function curve(compiled: Compiled, input: unknown, options: CurveOptions): Curve {
  const { date, language } = options;
  refuseDay(compiled, date);
  const { rulebook } = compiled;
  const situation = readSituation(rulebook, input, date);
  const figure = figureOf(rulebook, situation, options.fact, options.of);
  const { from = figure.type.min, to = figure.type.max } = options;
  refuseEnds(figure.type, from, to);
  const period = compiled.at(date);
  const vocabulary = rulebook.facts.map((f) => f.id);
  const trials = new Trials(period, situation, date, vocabulary);
  const words = wordsOf(compiled.understood, language);
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
  const axis = axisOf(trials, figure, from, to);
  if (axis === null) return { ...head, now: null, rights: [], total: [], cliffs: [], complete: true };
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const moving = rights.filter((r) => reads(conesOf(period.plan), r, figure.def.id));
  const still = pairsOf(
    trials.household,
    rights.filter((r) => !moving.includes(r)),
  );
  const moved = pairsOf(trials.household, moving);
  const now = nowOf(trials, axis);
  const rest = stateOf(trials.household, still);
  const samples = firstSamples(
    rulebook,
    moving.map((r) => r.right),
    date,
    axis,
  );
  const looked = refined(samples, lookingAt(trials, axis, moved));
  const pairs = [...moved, ...still];
  const steps = [...looked.states.keys()].sort((a, b) => a - b);
  const states = steps.map((k) => [...(looked.states.get(k) as State), ...rest]);
  const drawing: Drawing = { words, axis, pairs, steps, states };
  return { ...head, now, ...drawn(drawing), complete: looked.complete };
}

function headOf(words: Words, { def, type, of }: Figure): Pick<Curve, 'fact' | 'of' | 'label' | 'unit' | 'step'> {
  const step = stepOf(type) / inMemory(1, type);
  return { fact: def.id, of, label: words.fact(def.id), unit: unitOf(type), step };
}

function nowOf(trials: Trials, { subject, type }: Axis): Curve['now'] {
  const { lo, hi, stated } = trials.current(subject);
  const [min, max] = [lo, hi].map((x) => x / inMemory(1, type)) as [number, number];
  const open = !stated || (min <= type.min && max >= type.max && min < max);
  return open ? null : seenOf({ kind: 'number', min, max, type });
}

function lookingAt(trials: Trials, axis: Axis, pairs: readonly Pair[]): Looking {
  const { subject, known } = axis;
  const look = (lo: number, hi: number): State =>
    trials.move([{ subject, known, candidate: { lo, hi } }], (h) => stateOf(h, pairs));
  return {
    at: (k) => look(axis.inMemory(k), axis.inMemory(k)),
    between: (a, b) => look(axis.inMemory(a), axis.inMemory(b)),
  };
}

/** Holds everything that was evaluated for the curve, step by step. */
interface Drawing {
  readonly words: Words;
  readonly axis: Axis;
  readonly pairs: readonly Pair[];
  readonly steps: readonly number[];
  readonly states: readonly State[];
}

function drawn(drawing: Drawing): Pick<Curve, 'rights' | 'total' | 'cliffs'> {
  const { pairs, states } = drawing;
  const changing = pairs.map((_, i) => states.some((state) => !sameState(state[i], states[0]?.[i])));
  const totals = states.map((state) =>
    totalOf(
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
  { right, claimant }: Pair,
  line: readonly PairState[],
  moves: boolean,
): CurveRight {
  const points = corners(steps, line).map((i): RightPoint => {
    const { verdict, worth } = line[i] as PairState;
    const euros = worth === null ? null : { min: rounded(worth.min), max: rounded(worth.max) };
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

function named(words: Words, { right }: Pair['right'], claimant: string): Cliff['rights'][number] {
  return { right: right.id, name: words.rightName(right), claimant };
}

function totalPoints({ axis, steps }: Drawing, totals: readonly CurvePointWorth[]): readonly CurvePoint[] {
  const lines = totals.map((worth): Line => ({ verdict: 'yes', worth }));
  return corners(steps, lines).map((i) => {
    const { min, max } = totals[i] as CurvePointWorth;
    return { at: axis.at(steps[i] as number), min: rounded(min), max: rounded(max) };
  });
}

type CurvePointWorth = Pick<CurvePoint, 'min' | 'max'>;

function cliffsOf(
  { words, axis, pairs, steps, states }: Drawing,
  totals: readonly CurvePointWorth[],
): readonly Cliff[] {
  const period = periodOf(axis.type);
  const times = period === null || period === 'once' ? 0 : TIMES_A_YEAR[period];
  const added = steps.map((k) => axis.at(k) * times);
  return fallsIn(totals, added).map(({ start, end, fall }) => ({
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

function refuseEnds({ min, max }: NumberType, from: number, to: number): void {
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
