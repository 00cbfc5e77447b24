/**
 * These tests check rights that exclude each other: no answer tells anybody to claim two of them without naming the
 * choice on both, and it names the one that comes first as the better. Their households merge a case in which one of
 * two such rights is open with a case in which the other is, because hardly any household drawn at random could have
 * both.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { readTruth } from '../../engine/core/src/run/household.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import type { PlanRight } from '../../engine/core/src/plan/plan.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import type { Law, NotWith, Right } from '../../engine/core/src/rulebook/model.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import {
  createPropertySettings,
  compiledRulebook,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  evaluateInMemory,
  type Household,
} from './shared.ts';

/**
 * Describes that a law excludes its right (`one`) beside another one (`other`). With `first`, the other right comes
 * first.
 */
interface Stated {
  readonly law: Law;
  readonly one: Right;
  readonly other: Right;
  readonly first: boolean;
}

interface Yes {
  readonly situation: SituationInput;
  readonly person: string;
  readonly date: number;
}

const STATED: readonly Stated[] = rulebook.rights.flatMap((one) =>
  one.laws.flatMap((law) => law.notWith.flatMap((named) => statedOf(one, law, named))),
);
const RECEIPTS = [...new Set(STATED.flatMap(({ one, other }) => [one.receipt, other.receipt]))];
const NOTHING = Object.fromEntries(RECEIPTS.map((receipt) => [receipt, false]));

test(
  'are never two to claim without the choice',
  async () => {
    const met = new Set<string>();
    let choices = 0;
    await fc.assert(
      fc.asyncProperty(drawn(), async ({ stated, input, date }) => {
        const rights = [stated.one.id, stated.other.id];
        const { outcomes } = await evaluate(compiledRulebook, input, { date, language: 'en', rights, whatIfs: false });
        for (const claimant of Object.keys(input.persons)) {
          const [one, other] = [stated.one, stated.other].map((right) => openOf(outcomes, right, claimant));
          if (one === undefined || other === undefined) continue;
          for (const [a, b] of [[one, other] as const, [other, one] as const]) {
            expect(a.choice?.with ?? [], `${a.right} beside ${b.right}`).toContain(b.right);
            expect(a.choice?.text).toContain(b.name);
          }
          expect(one.choice?.better).toBe(other.choice?.better);
          if (stated.first) expect(one.choice?.better, `${other.right} comes first`).toBe(other.right);
          met.add(`${one.right} ${other.right}`);
          choices++;
        }
      }),
      createPropertySettings(8),
    );
    // The households have to meet many choices, of many kinds; otherwise the test would check nothing.
    expect(choices).toBeGreaterThan(50);
    expect(met.size).toBeGreaterThan(5);
  },
  PATIENCE,
);

test('what comes by itself needs no choice: it comes first', () => {
  const comes = ({ laws }: Right, law: Law): boolean =>
    laws.some((one) => holdTogether(one, law) && one.routes.some(({ grant }) => grant === 'automatic'));
  const unordered = STATED.filter(({ first }) => !first);
  expect(unordered.length).toBeGreaterThan(10);
  expect(unordered.filter(({ one, other, law }) => comes(one, law) || comes(other, law))).toEqual([]);
});

function holdTogether(a: Law, b: Law): boolean {
  return a.from <= (b.until ?? Infinity) && b.from <= (a.until ?? Infinity);
}

function statedOf(one: Right, law: Law, { receipt, first }: NotWith): readonly Stated[] {
  return rulebook.rights.filter((other) => other.receipt === receipt).map((other) => ({ law, one, other, first }));
}

function openOf(outcomes: readonly RightAnswer[], { id }: Right, claimant: string): RightAnswer | undefined {
  return outcomes.find(
    (o) => o.right === id && o.claimant === claimant && o.verdict === 'yes' && o.outcome !== 'received',
  );
}

/** Lists the persons for whom a case opens a right while this law is in force. */
function yesOf({ id, cases }: Right, { from, until }: Law): readonly Yes[] {
  return cases
    .filter(({ date }) => from <= date && date <= (until ?? Infinity))
    .flatMap((one) => Object.keys(one.expect[id] ?? {}).flatMap((person) => yesIn(one, id, person)));
}

function yesIn({ expect: expected, situation, date }: Case, right: string, person: string): readonly Yes[] {
  return expected[right]?.[person]?.verdict === 'yes' ? [{ situation: situation as SituationInput, person, date }] : [];
}

interface Laid {
  readonly stated: Stated;
  readonly input: SituationInput;
  readonly date: number;
}

/** This many households are merged for each pair of rights. */
const TRIES = 25;

/** Draws mostly a household in which both rights are open; each pair is drawn equally often. */
function drawn(): fc.Arbitrary<Laid> {
  const all = STATED.map((stated) => laidTogether(stated)).filter((some) => some.length > 0);
  const open = all.map((some) => some.filter(bothOpen)).filter((some) => some.length > 0);
  const anyOf = (pairs: readonly (readonly Laid[])[]): fc.Arbitrary<Laid> =>
    fc.constantFrom(...pairs).chain((some) => fc.constantFrom(...some));
  return fc.oneof({ weight: 4, arbitrary: anyOf(open) }, { weight: 1, arbitrary: anyOf(all) });
}

function laidTogether(stated: Stated): readonly Laid[] {
  const [one, other] = [yesOf(stated.one, stated.law), yesOf(stated.other, stated.law)];
  const alone = other.filter(({ situation }) => Object.keys(situation.persons).length === 1);
  if (one.length === 0 || alone.length === 0) return [];
  const parts = fc.record({
    a: fc.constantFrom(...one),
    b: fc.constantFrom(...alone),
    over: fc.boolean(),
    // Some rights exclude each other at the age at which one ends and the other begins.
    aged: fc.constantFrom(null, null, 65),
  });
  const laid = fc
    .sample(parts, { numRuns: TRIES, seed: createPropertySettings(1).seed })
    .map(({ a, b, over, aged }): Laid => {
      const input = laidOver(a, b, over);
      return {
        stated,
        input: aged === null ? input : bornBefore(input, a.person, a.date - aged * 1_00_00),
        date: a.date,
      };
    });
  return laid.filter(isSound);
}

/**
 * Checks whether the merged situation can be read. It may contradict itself, for instance with a child older than the
 * parent.
 */
function isSound({ input, date }: Laid): boolean {
  try {
    readDrawnSituation(input, date);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

function bornBefore(input: SituationInput, id: string, day: number): SituationInput {
  const birth = showDay(CALENDAR.days_after(day, -100));
  return { ...input, persons: { ...input.persons, [id]: { ...input.persons[id], birth } } };
}

function bothOpen({ stated: { one, other }, input, date }: Laid): boolean {
  const h = evaluateInMemory(readDrawnSituation(input, date), date);
  const [a, b] = [one, other].map(({ id }) => h.period.plan.rights.find(({ right }) => right.id === id));
  return h.persons.some((_, row) => isOpen(h, a, row) && isOpen(h, b, row));
}

function isOpen(h: Household, right: PlanRight | undefined, row: number): boolean {
  return right !== undefined && readTruth(h, right.mayGet, row) === 'yes';
}

/**
 * Merges the only person of case `b` into a person of case `a`, and the two homes. Where both cases tell a value, that
 * of `a` is kept with `over`, and that of `b` without it. The person receives none of the rights that exclude each
 * other.
 */
function laidOver(a: Yes, b: Yes, over: boolean): SituationInput {
  const named = JSON.parse(JSON.stringify(b.situation).replaceAll(`"${b.person}"`, `"${a.person}"`)) as SituationInput;
  const both = <T extends object>(of: T | null | undefined, second: T | null | undefined): T =>
    ({ ...(over ? second : of), ...(over ? of : second) }) as T;
  const [mine, theirs] = [a.situation.persons[a.person], named.persons[a.person]];
  const gets = { ...both(mine?.gets, theirs?.gets), ...NOTHING };
  return {
    ...both(a.situation, named),
    // The ties are those of household `a`, to which the other persons belong.
    persons: { ...a.situation.persons, [a.person]: { ...both(mine, theirs), ...tiesOf(mine), gets } },
    home: both(a.situation.home, named.home),
    readings: both(a.situation.readings, named.readings),
  } as SituationInput;
}

function tiesOf(person: object | null | undefined): object {
  return Object.fromEntries(Object.entries(person ?? {}).filter(([key]) => key === 'partner' || key === 'related'));
}
