/**
 * These tests check that, where the day of a request is not stated, everything stays possible that any such day gives:
 * the verdict, what the right gives, and from when. They use the rights whose law files are chosen by that day.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTruth, readColumnValue } from '../../engine/core/src/run/household.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import type { ReceiptInput, SituationInput } from '../../engine/core/src/situation/input.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import { findContradictions } from './contradictions.ts';
import { createPropertySettings, PATIENCE, readDrawnSituation, rulebook, evaluateInMemory } from './shared.ts';

interface Asked {
  readonly right: Right;
  readonly person: string;
  readonly input: SituationInput;
  readonly date: number;
  readonly day: number;
}

const CHOSEN = rulebook.rights.filter((right) => right.laws.some((law) => law.appliesBy !== 'date'));

test(
  'contains the answer of every day',
  () => {
    const rights = new Set<string>();
    let open = 0;
    fc.assert(
      fc.property(drawn(), ({ right, person, input, date, day }) => {
        const before = evaluateInMemory(readDrawnSituation(receiving(input, person, right, true), date), date);
        const after = evaluateInMemory(
          readDrawnSituation(receiving(input, person, right, { asked: showDay(day) }), date),
          date,
        );
        expect(findContradictions(before, after)).toEqual([]);
        const plan = before.period.plan.rights.find((r) => r.right === right);
        const row = before.persons.indexOf(person);
        if (plan === undefined || readTruth(before, plan.mayGet, row) === 'no') return;
        rights.add(right.id);
        open += plan.gives.filter(({ column }) => isRange(readColumnValue(before, column, row))).length;
      }),
      { ...createPropertySettings(8) },
    );
    // The day has to make a difference in enough cases; otherwise the test would check nothing.
    expect(rights.size).toBe(CHOSEN.length);
    expect(open).toBeGreaterThan(20);
  },
  PATIENCE,
);

function isRange(value: ReturnType<typeof readColumnValue>): boolean {
  return value.kind === 'number' && value.min < value.max;
}

/**
 * Draws a case of a right whose law files are chosen by the day of the request, one of the persons of the case, and a
 * day on which the right may have been requested, often one on which its law changes.
 */
function drawn(): fc.Arbitrary<Asked> {
  return fc
    .constantFrom(...CHOSEN)
    .chain((right) => {
      const asked = right.laws.find((law) => law.appliesBy !== 'date')?.from ?? 0;
      const cases = right.cases.filter((one) => one.date >= asked);
      const days = right.laws.flatMap(({ from }) => [from, CALENDAR.days_after(from, -1)]);
      return fc.tuple(
        fc.constant(right),
        fc.constantFrom(...cases),
        fc.oneof(
          fc.constantFrom(...days),
          fc.nat(4_000).map((n) => CALENDAR.days_after(20160101, n)),
        ),
        fc.nat(),
      );
    })
    .map(([right, { situation, date }, day, n]) => {
      const input = situation as SituationInput;
      const persons = Object.keys(input.persons);
      return { right, person: persons[n % persons.length] ?? '', input, date, day: Math.min(day, date) };
    });
}

function receiving(input: SituationInput, id: string, { receipt }: Right, how: ReceiptInput): SituationInput {
  const person = input.persons[id] ?? {};
  const gets = { ...person.gets, [receipt]: how };
  return { ...input, persons: { ...input.persons, [id]: { ...person, gets } } };
}
