/**
 * This module has what the properties share: the rulebook, how often each property runs, and the households that they
 * check. Some households are drawn over the whole vocabulary; most come from the cases of the rights, so that many of
 * them nearly meet a right.
 */
import fc from 'fast-check';
import { findValueOnDay } from '../generators/fill.ts';
import {
  readTruth,
  computeHousehold as householdOf,
  type Household,
  type TruthValue,
} from '../../engine/core/src/run/household.ts';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { CALENDAR, parseDay } from '../../engine/core/src/values/calendar.ts';
import { createRandom, forget } from '../bench/forget.ts';
import { drawCompletion } from '../generators/complete.ts';
import { drawHousehold } from '../generators/household.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

export { compiledRulebook, rulebook };

/**
 * Returns how often a property runs, at least three times: `PROPERTY_RUNS` (50 by default), which is the same for all
 * properties, times the weight of the property. A costly property has a small weight. `.ci/monthly` sets
 * `PROPERTY_RUNS`, with households of another seed.
 */
export function computeRuns(weight: number): number {
  return Math.max(3, Math.round(Number(process.env['PROPERTY_RUNS'] ?? 50) * weight));
}

/** A property may run for this many milliseconds, longer than other tests. */
export const PATIENCE = 400_000;

/**
 * Returns the settings of a property. The seed is fixed (`PROPERTY_SEED` sets another one), so that a failure can be
 * repeated; fast-check prints it with the path to the counterexample. A counterexample is reduced only within the time
 * limit, and not at all with `PROPERTY_SHRINK=no`.
 */
export function createPropertySettings(weight: number): {
  readonly numRuns: number;
  readonly seed: number;
  readonly endOnFailure: boolean;
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: true;
} {
  const { PROPERTY_SEED = '20261125', PROPERTY_SHRINK = 'yes' } = process.env;
  return {
    numRuns: computeRuns(weight),
    seed: Number(PROPERTY_SEED),
    endOnFailure: PROPERTY_SHRINK === 'no',
    interruptAfterTimeLimit: PATIENCE * 0.75,
    markInterruptAsFailure: true,
  };
}

/**
 * Lists the receipts of the rights that the rulebook computes. Where it is not said whether one is received, the answer
 * is for somebody who requests the right now, while whoever receives it requested it earlier. These are two different
 * questions, so that stating the receipt does not merely add knowledge.
 */
const OWN_RECEIPTS: ReadonlySet<string> = new Set(rulebook.rights.map((r) => `gets.${r.receipt}`));
export function isOwnReceipt(fact: string): boolean {
  return OWN_RECEIPTS.has(fact);
}

/** Lists the facts that are kept by year and may follow from others. */
const YEARS_THAT_FOLLOW: ReadonlySet<string> = new Set(
  rulebook.facts.filter(({ kept, implied }) => kept === 'by-year' && implied.length > 0).map(({ id }) => id),
);

/** A person who was born this many years ago is of age in all years that are drawn. */
const LONG_OF_AGE = 30;

/**
 * Removes receipts of computed rights (`isOwnReceipt`) where it is open whether they are received today. It also
 * removes values by year of somebody who may have been a child in one of these years, because they may contradict what
 * follows from the age.
 */
export function removeHalfTold({ input, date }: DrawnHousehold): DrawnHousehold {
  const rows = new Map(readDrawnSituation(input, date).persons.map((p) => [p.id, p]));
  const persons = Object.entries(input.persons).map(([id, person]) => {
    const gets = Object.entries(person?.gets ?? {}).filter(([name]) => {
      const pieces = rows.get(id)?.dated[`gets.${name}`];
      return !isOwnReceipt(`gets.${name}`) || pieces === undefined || findValueOnDay(pieces, date) !== null;
    });
    const facts = Object.entries(person ?? {}).filter(
      ([name]) => isOfAge(person?.birth) || !YEARS_THAT_FOLLOW.has(name),
    );
    return [id, { ...Object.fromEntries(facts), gets: Object.fromEntries(gets) }] as const;
  });
  return { input: { ...input, persons: Object.fromEntries(persons) }, date };

  function isOfAge(birth: unknown): boolean {
    const born = typeof birth === 'string' ? parseDay(birth) : null;
    return born !== null && born <= CALENDAR.months_after(date, -12 * LONG_OF_AGE);
  }
}

/** Lists the days on which most cases are; each needs one period of the rulebook. */
const DAYS = mostFrequent(
  rulebook.rights.flatMap((r) => r.cases.map((c) => c.date)),
  8,
);

function mostFrequent(days: readonly number[], most: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, most)
    .map(([day]) => day);
}

/** Lists the amounts in the figures in force on a day that are greater than 5; results change near them. */
function amountsOn(day: number): readonly number[] {
  const figures = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)];
  return figures.flatMap((f) => {
    if (f.type.kind !== 'number' || f.type.unit['money'] !== 1) return [];
    return numbersIn(f.values.findLast((v) => v.from <= day)?.cell);
  });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return value > 5 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

export interface DrawnHousehold {
  readonly input: SituationInput;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
}

export interface DrawOptions {
  /** Lists shares (0 to 1) of what is left open, of which one is drawn. */
  readonly unknown: readonly number[];
  /** Sets the share (0 to 1) of the law's open points that are fixed. */
  readonly fixed?: number;
  /**
   * Sets how many households are drawn, of which the one is used whose settled verdicts have the greatest share of yes.
   */
  readonly from?: number;
}

/**
 * Draws households of whose verdicts about a third is open and at least a fifth is a yes. Most rights are for few
 * people, so that of twenty-four drawn households the one whose settled verdicts have the greatest share of yes is
 * used. Drawing takes longer than checking, so that a list of households is drawn once, and every property of a test
 * file takes its households from this list.
 */
export function drawMixedHousehold(): fc.Arbitrary<DrawnHousehold> {
  pool ??= fc.sample(drawPartlyKnownHousehold({ unknown: [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.7], from: 30 }), {
    numRuns: computeRuns(1.5),
    seed: createPropertySettings(1).seed,
  });
  return fc.constantFrom(...pool);
}

let pool: readonly DrawnHousehold[] | null = null;

/** Draws a household, of which a share may be left open, and the day of the answer. */
export function drawPartlyKnownHousehold({
  unknown,
  fixed = 0.7,
  from = 1,
}: DrawOptions): fc.Arbitrary<DrawnHousehold> {
  return fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...unknown)).chain(([date, share]) => {
    const anybody = somebody(date, share, fixed);
    const partly = (whole: fc.Arbitrary<SituationInput>): fc.Arbitrary<SituationInput> =>
      fc.tuple(whole, fc.nat(2 ** 30)).map(([input, seed]) => forget(input, share / 2, createRandom(seed)));
    const weighted = fc.oneof(
      { weight: 1, arbitrary: anybody },
      { weight: 2, arbitrary: partly(aCase(date)) },
      { weight: 7, arbitrary: partly(completedCase(date)) },
    );
    if (from === 1) return weighted.map((input) => ({ input, date }));
    return fc.array(weighted, { minLength: from, maxLength: from }).map((inputs) => mostOpen(inputs, date));
  });
}

function mostOpen(inputs: readonly SituationInput[], date: number): DrawnHousehold {
  const opened = inputs.map((input) => {
    const settled = listVerdicts(evaluateInMemory(readDrawnSituation(input, date), date)).filter(
      (v) => v.verdict !== 'depends',
    );
    return { input, share: settled.filter((v) => v.verdict === 'yes').length / Math.max(1, settled.length) };
  });
  const { input } = opened.reduce((a, b) => (b.share > a.share ? b : a));
  return { input, date };
}

const households = new Map<string, fc.Arbitrary<SituationInput>>();

/**
 * Returns the arbitrary of households over the whole vocabulary. It is cached, because making it takes longer than
 * drawing from it.
 */
function somebody(date: number, unknown: number, fixed: number): fc.Arbitrary<SituationInput> {
  const key = `${date} ${unknown} ${fixed}`;
  const made = households.get(key) ?? drawHousehold(rulebook, date, { unknown, amounts: near(date), fixed });
  households.set(key, made);
  return made;
}

/** Draws a household of which everything is known, including the points that the law leaves open. */
export function drawKnownHousehold(): fc.Arbitrary<DrawnHousehold> {
  return fc.constantFrom(...DAYS).chain((date) => {
    const anybody = drawHousehold(rulebook, date, { unknown: 0, amounts: near(date), fixed: 1, workedOut: 0 });
    const weighted = fc.oneof(
      { weight: 1, arbitrary: anybody.chain((input) => completed(input, date)) },
      { weight: 4, arbitrary: completedCase(date) },
    );
    return weighted.map((input) => ({ input, date }));
  });
}

/**
 * Draws a case of the day. Cases in which somebody has a right are drawn more often, because most rights are closed in
 * most drawn households.
 */
function aCase(date: number): fc.Arbitrary<SituationInput> {
  const known = casesOn.get(date);
  if (known !== undefined) return known;
  const cases = rulebook.rights.flatMap((r) => r.cases).filter((c) => c.date === date);
  const made = fc
    .constantFrom(...cases.flatMap((c) => (opens(c) ? [c, c, c] : [c])))
    .map((c) => c.situation as SituationInput);
  casesOn.set(date, made);
  return made;
}

const casesOn = new Map<number, fc.Arbitrary<SituationInput>>();

function opens({ expect: expected }: Case): boolean {
  return Object.values(expected).some((persons) => Object.values(persons).some((e) => e.verdict === 'yes'));
}

/**
 * Draws a case of the day in which everything that is open is filled in with facts that fit it, so that it says
 * something of all other rights too.
 */
function completedCase(date: number): fc.Arbitrary<SituationInput> {
  return aCase(date).chain((input) => completed(input, date));
}

function completed(input: SituationInput, date: number): fc.Arbitrary<SituationInput> {
  return drawCompletion(rulebook, input, date, { amounts: near(date), openPoints: 'settle' });
}

const amounts = new Map(DAYS.map((day) => [day, amountsOn(day)]));

function near(date: number): readonly number[] {
  return amounts.get(date) ?? [];
}

export function evaluateInMemory(
  situation: Situation,
  date: number,
  run: 'interpret' | 'screen' = 'screen',
): Household {
  return householdOf(compiledRulebook.at(date), situation, date, run);
}

export function readDrawnSituation(input: SituationInput, date: number): Situation {
  return readSituation(rulebook, input, date);
}

/** Lists the verdict of each right for each person who may be its claimant. */
export function listVerdicts(
  h: Household,
): readonly { readonly right: string; readonly person: string; readonly row: number; readonly verdict: TruthValue }[] {
  return h.period.plan.rights.flatMap((r) =>
    r.laws.length === 0
      ? []
      : h.persons.flatMap((person, row) => {
          const claims = r.laws.some((l) => readTruth(h, l.claimant, row) !== 'no');
          return claims ? [{ right: r.right.name, person, row, verdict: readTruth(h, r.mayGet, row) }] : [];
        }),
  );
}

/** Describes the first slot of each scope in which two memories of the same period differ, to the bit. */
export function findDifferentSlots(period: CompiledPeriod, a: Memory, b: Memory): readonly string[] {
  return [...period.layout.scopes.values()].flatMap(({ scope, stride, index }) => {
    const [x, y] = [a.blocks[scope], b.blocks[scope]];
    if (x === undefined || y === undefined || x.rows !== y.rows || x.data.length !== y.data.length)
      return [`${scope}: other rows`];
    const at = x.data.findIndex((value, i) => !Object.is(value, y.data[i]));
    if (at < 0) return [];
    const name = [...index].find(([, place]) => place === at % stride)?.[0];
    return [`${scope}, row ${Math.floor(at / stride)}, ${name ?? '?'}: ${x.data[at]} and ${y.data[at]}`];
  });
}

export function findVerdict(h: Household, id: string, person: string): TruthValue {
  const right = h.period.plan.rights.find((r) => r.right.id === id);
  if (right === undefined) throw new Error(`no right is called "${id}"`);
  return readTruth(h, right.mayGet, h.persons.indexOf(person));
}

export type { Household, TruthValue };
