/**
 * This module draws who lives together: couples, small and grown children, a mother, a brother, flatmates, an unborn
 * child, with ages that fit.
 */
import fc from 'fast-check';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { deriveKin, NO_KIN } from '../../engine/core/src/situation/kinship.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';

export interface Family {
  readonly ids: readonly string[];
  /** Lists the day of birth for each id, an integer yyyymmdd. */
  readonly births: readonly number[];
  readonly partner: readonly (readonly boolean[])[];
  /** `related[i][j]` says what person j is to person i. */
  readonly related: readonly (readonly string[])[];
}

interface Draft {
  readonly ids: string[];
  readonly births: number[];
  readonly couples: (readonly [string, string])[];
  readonly parents: (readonly [string, string])[];
}

const EARLIEST = 19000101;

/** Draws a family on a day (yyyymmdd). */
export function drawFamily(rulebook: Rulebook, date: number): fc.Arbitrary<Family> {
  return fc
    .record({
      age: fc.oneof(
        fc.integer({ min: 17, max: 30 }),
        fc.integer({ min: 17, max: 90 }),
        fc.constantFrom(18, 25, 64, 65, 66, 67),
      ),
      off: dayOff(),
      partner: fc.option(fc.record({ gap: fc.integer({ min: -12, max: 12 }), off: dayOff() }), { freq: 2 }),
      children: fc.array(
        fc.record({
          younger: fc.integer({ min: 16, max: 42 }),
          off: dayOff(),
          of: fc.constantFrom('both', 'both', 'first', 'second'),
        }),
        { maxLength: 3 },
      ),
      unborn: rarely(12, fc.integer({ min: 1, max: 250 })),
      mother: rarely(5, fc.record({ older: fc.integer({ min: 17, max: 40 }), off: dayOff() })),
      brother: rarely(8, fc.record({ gap: fc.integer({ min: -10, max: 10 }), off: dayOff() })),
      mates: rarely(6, mates()),
      wed: fc.boolean(),
    })
    .map((plan) => {
      const draft: Draft = { ids: [], births: [], couples: [], parents: [] };
      const add = (id: string, age: number, off: number): void => {
        draft.ids.push(id);
        draft.births.push(Math.max(EARLIEST, CALENDAR.days_after(CALENDAR.months_after(date, -12 * age), off)));
      };
      add('anna', plan.age, plan.off);
      if (plan.partner !== null) {
        add('ben', Math.max(17, plan.age + plan.partner.gap), plan.partner.off);
        draft.couples.push(['anna', 'ben']);
      }
      addChildren(draft, plan.children, plan.age, add);
      if (plan.unborn !== null && plan.age < 50) {
        draft.ids.push('bump');
        draft.births.push(CALENDAR.days_after(date, plan.unborn));
        draft.parents.push(['anna', 'bump']);
      }
      if (plan.mother !== null && plan.age + plan.mother.older < 105) {
        add('gran', plan.age + plan.mother.older, plan.mother.off);
        draft.parents.push(['gran', 'anna']);
      }
      if (plan.brother !== null) {
        const age = Math.max(1, plan.age + plan.brother.gap);
        add(
          'bob',
          draft.ids.includes('gran') ? Math.min(age, plan.age + (plan.mother?.older ?? 0) - 16) : age,
          plan.brother.off,
        );
        if (draft.ids.includes('gran')) draft.parents.push(['gran', 'bob']);
      }
      (plan.mates ?? []).forEach((mate, i) => add(`mate${i + 1}`, mate.age, mate.off));
      if (plan.wed && plan.mates?.length === 2) draft.couples.push(['mate1', 'mate2']);
      return finish(draft, rulebook);
    });
}

function mates(): fc.Arbitrary<readonly { readonly age: number; readonly off: number }[]> {
  return fc.array(fc.record({ age: fc.integer({ min: 18, max: 70 }), off: dayOff() }), { minLength: 1, maxLength: 2 });
}

/** Draws a value in one of `times` cases on average, and `null` in the others. */
function rarely<T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

type ChildPlan = { readonly younger: number; readonly off: number; readonly of: string };

function addChildren(
  draft: Draft,
  children: readonly ChildPlan[],
  age: number,
  add: (id: string, age: number, off: number) => void,
): void {
  const two = draft.ids.includes('ben');
  children.forEach((child, i) => {
    if (child.younger > age) return;
    const id = `kid${i + 1}`;
    add(id, age - child.younger, child.off);
    if (child.of !== 'second' || !two) draft.parents.push(['anna', id]);
    // The partner is a parent only of a child who is born at least fifteen years after the partner. A child that was
    // drawn for the partner alone and is born earlier becomes a child of the first person.
    if (two && child.of !== 'first' && younger(draft, 'ben', id)) draft.parents.push(['ben', id]);
    if (two && child.of === 'second' && !younger(draft, 'ben', id)) draft.parents.push(['anna', id]);
  });
}

/** Checks whether `id` is born at least fifteen years after `elder`. */
function younger(draft: Draft, elder: string, id: string): boolean {
  const birth = (who: string): number => draft.births[draft.ids.indexOf(who)] ?? 0;
  return CALENDAR.years(birth(elder), birth(id)) >= 15;
}

/** Draws an offset in days from a birthday: the day itself, the day before or after, or any day of the year before. */
function dayOff(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, -1, 1), fc.integer({ min: -364, max: 0 }));
}

function finish({ ids, births, couples, parents }: Draft, rulebook: Rulebook): Family {
  const partner = ids.map((a) =>
    ids.map((b) => couples.some(([x, y]) => (x === a && y === b) || (x === b && y === a))),
  );
  const told = ids.map((a) =>
    ids.map((b) => {
      if (parents.some(([x, y]) => x === a && y === b)) return 'child';
      return parents.some(([x, y]) => x === b && y === a) ? 'parent' : null;
    }),
  );
  const ties = deriveKin(told, partner, rulebook.relations.values);
  return { ids, births, partner, related: ties.map((row) => row.map((tie) => tie ?? NO_KIN)) };
}
