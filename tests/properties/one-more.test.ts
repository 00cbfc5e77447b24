/** These tests check that telling more facts never moves an amount outside what it could be before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerLine, RightAnswer } from '../../engine/core/src/contract/answer.ts';
import type { Seen } from '../../engine/core/src/contract/seen.ts';
import { evaluateSituation } from '../../engine/core/src/index.ts';
import type { Row, Situation } from '../../engine/core/src/situation/model.ts';
import { createRandom } from '../bench/forget.ts';
import { drawCompletion } from '../generators/complete.ts';
import {
  createPropertySettings,
  compiledRulebook,
  isOwnReceipt,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  removeHalfTold,
} from './shared.ts';

const KINDS = ['pays', 'saves', 'costs', 'tells'] as const;

/** Some more facts are told of one household this many times. */
const STEPS = 4;

const open = drawMixedHousehold()
  .map(removeHalfTold)
  .chain((d) =>
    fc.tuple(
      fc.constant(d),
      drawCompletion(rulebook, d.input, d.date, {
        facts: (f) => !isOwnReceipt(f.id),
        openPoints: 'settle',
        follows: 'leave',
      }),
      fc.nat(2 ** 30),
    ),
  );

test(
  'an amount stays within what it was',
  async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(open, async ([{ input, date }, fuller, seed]) => {
        const answersOf = async (situation: Situation): Promise<readonly RightAnswer[]> =>
          (await evaluateSituation(compiledRulebook, situation, { date, language: 'en', whatIfs: false })).outcomes;
        const draw = createRandom(seed);
        const whole = readDrawnSituation(fuller, date);
        let situation = readDrawnSituation(input, date);
        let before = await answersOf(situation);
        for (let step = 0; step < STEPS; step++) {
          for (const tell of untold(situation, whole)) if (draw() < 0.3) situation = tell(situation);
          const after = await answersOf(situation);
          looked += after.reduce((n, one) => n + one.pays.length, 0);
          expect(moved(before, after)).toEqual([]);
          before = after;
        }
      }),
      createPropertySettings(0.5),
    );
    expect(looked).toBeGreaterThan(500);
  },
  PATIENCE,
);

type Tell = (situation: Situation) => Situation;

/** Lists, for each fact of which more is known in the other situation, the function that tells it. */
function untold(situation: Situation, whole: Situation): readonly Tell[] {
  const persons = situation.persons
    .flatMap((row) => facts(row, whole.persons))
    .map(({ id, told }): Tell => (s) => ({ ...s, persons: s.persons.map((one) => (one.id === id ? told(one) : one)) }));
  const things = situation.things
    .flatMap((row) => facts(row, whole.things))
    .map(({ id, told }): Tell => (s) => ({ ...s, things: s.things.map((one) => (one.id === id ? told(one) : one)) }));
  const home = named(situation.home, whole.home).map((names): Tell => (s) => ({
    ...s,
    home: withFacts(s.home, whole.home, names),
  }));
  return [...persons, ...things, ...home];
}

interface Telling {
  readonly id: string;
  readonly told: <R extends Row>(row: R) => R;
}

function facts<R extends Row & { readonly id: string }>(row: R, others: readonly R[]): readonly Telling[] {
  const other = others.find(({ id }) => id === row.id);
  if (other === undefined) return [];
  return named(row, other).map((names) => ({ id: row.id, told: (one) => withFacts(one, other, names) }));
}

/** Lists the facts that another row states differently; a receipt is grouped with its details. */
function named(row: Row, other: Row): readonly (readonly string[])[] {
  const names = Object.keys({ ...other.plain, ...other.dated }).filter(
    (name) =>
      JSON.stringify([row.plain[name], row.dated[name]]) !== JSON.stringify([other.plain[name], other.dated[name]]),
  );
  return names
    .filter((name) => !/^gets\.[^.]+\./.test(name))
    .map((name) => [name, ...names.filter((n) => n.startsWith(`${name}.`))]);
}

function withFacts<R extends Row>(row: R, other: Row, names: readonly string[]): R {
  const some = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)));
  return { ...row, plain: { ...row.plain, ...some(other.plain) }, dated: { ...row.dated, ...some(other.dated) } };
}

/** Describes each line that both answers have and that lies outside its former value. */
function moved(before: readonly RightAnswer[], after: readonly RightAnswer[]): readonly string[] {
  return after.flatMap((b) => {
    const a = before.find(({ right, claimant }) => right === b.right && claimant === b.claimant);
    if (a === undefined || !areAlike(a, b)) return [];
    return KINDS.flatMap((kind) =>
      b[kind].flatMap((line) => {
        const was = a[kind].find(({ id }) => id === line.id);
        if (was === undefined || within(was.value, ifThere(was, line))) return [];
        return [
          `${b.right} of ${b.claimant} (${a.verdict}, then ${b.verdict}), ${kind} ${line.id}: ${show(was)} became ${show(line)}`,
        ];
      }),
    );
  });
}

/**
 * Checks whether the lines of two answers can be compared: the verdict is `no` in both or in neither. Where it is `no`,
 * the lines say what somebody has who receives the right nevertheless.
 */
function areAlike(a: RightAnswer, b: RightAnswer): boolean {
  return (a.verdict === 'no') === (b.verdict === 'no');
}

/**
 * While no route is certain, the lines are those of the first open route. Where that route closes, the next one may
 * lack a line, which is then there perhaps (`perhaps`) and begins at 0; the value that it has if it is there has to lie
 * within the former value.
 */
function ifThere(was: AnswerLine, line: AnswerLine): Seen {
  const { value } = line;
  if (line.perhaps !== true || was.perhaps === true || value.kind !== 'number' || was.value.kind !== 'number')
    return value;
  return value.min === 0 ? { ...value, min: Math.min(was.value.min, value.max) } : value;
}

function within(a: Seen, b: Seen): boolean {
  if (a.kind === 'number' && b.kind === 'number') return b.min >= a.min - noise(a.min) && b.max <= a.max + noise(a.max);
  if (a.kind === 'date' && b.kind === 'date') return a.min <= b.min && b.max <= a.max;
  if (a.kind === 'choice' && b.kind === 'choice') return b.values.every((v) => a.values.includes(v));
  return a.kind === b.kind;
}

/** Returns the tolerance, because sums of shares may be added up in another order. */
function noise(x: number): number {
  return 1e-9 * Math.max(1, Math.abs(x));
}

function show(line: AnswerLine | undefined): string {
  return JSON.stringify(line?.value ?? 'nothing');
}
