/**
 * Tests events on random households: the answer before an event is plain evaluation, applying an event twice equals
 * applying it once, and a right that reads none of the changed facts stays the same byte for byte.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getDependencyIndex } from '../../../engine/core/src/explain/dependencies/dependency-index.ts';
import {
  evaluateSituation,
  listPossibleEvents,
  computeLifeEvent,
  type RightAnswer,
} from '../../../engine/core/src/index.ts';
import type { PlanRight } from '../../../engine/core/src/plan/plan.ts';
import { applyEventRule } from '../../../engine/core/src/ask/events/event-rule.ts';
import { readTells } from '../../../engine/core/src/ask/events/tells.ts';
import type { LifeEvent } from '../../../engine/core/src/rulebook/crossings/book.ts';
import type { Row, Situation } from '../../../engine/core/src/situation/model.ts';
import { parseDay } from '../../../engine/core/src/values/calendar.ts';
import { drawExactValue } from '../../generators/values.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  type DrawnHousehold,
} from '../../properties/shared.ts';

const { events } = rulebook.crossings;

interface Happening extends DrawnHousehold {
  readonly event: LifeEvent;
  readonly who: string;
  readonly tells: Readonly<Record<string, unknown>>;
}

function happening(): fc.Arbitrary<Happening | null> {
  return fc
    .tuple(drawPartlyKnownHousehold({ unknown: [0, 0.05, 0.2] }), fc.nat(), fc.nat())
    .chain(([d, which, whose]) => {
      const possible = listPossibleEvents(compiledRulebook, d.input, { date: d.date, language: 'en' }).events;
      const chosen = possible[which % Math.max(1, possible.length)];
      const event = events.find((e) => e.id === chosen?.event);
      const persons = chosen?.persons.filter((p) => p.day !== null) ?? [];
      const person = persons[whose % Math.max(1, persons.length)];
      if (event === undefined || person === undefined) return fc.constant(null);
      return told(event, d).map((tells) => ({ ...d, event, who: person.person, tells }));
    });
}

/** Draws the values for an event: each name that it asks for is given or left out. */
function told(event: LifeEvent, { input, date }: DrawnHousehold): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const draw = { persons: Object.keys(input.persons), date, amounts: [500, 1500, 3000] };
  const model = Object.entries(event.asks).map(([name, fact]) => {
    const def = rulebook.facts.find((f) => f.id === fact);
    if (def === undefined) throw new Error(`no fact "${fact}"`);
    return [name, drawExactValue(def.type, draw)] as const;
  });
  return fc.record(Object.fromEntries(model), { requiredKeys: [] });
}

test(
  'before is plain evaluation of that day; what reads nothing that changed stays as it was; laid twice is laid once',
  async () => {
    const seen = { events: 0, same: 0, otherwise: 0, twice: 0 };
    await fc.assert(
      fc.asyncProperty(happening(), async (h) => {
        if (h === null) return;
        const { input, date, event, who, tells } = h;
        const options = { date, language: 'en', event: event.id, who, tells };
        const { comparison, day, newcomer } = await computeLifeEvent(compiledRulebook, input, options);
        const { before, after } = comparison;
        const eve = dayOf(before.date);
        expect(before).toEqual(
          await evaluateSituation(compiledRulebook, readDrawnSituation(input, eve), {
            date: eve,
            language: 'en',
            whatIfs: false,
          }),
        );
        seen.events += 1;
        if (newcomer !== null || event.rule.operations.some((o) => o.kind === 'add')) return;
        const [there, told] = [readDrawnSituation(input, dayOf(day)), readTells(rulebook, event, tells, date, [])];
        const laying = { who, tells: told, day: dayOf(day) };
        const once = applyEventRule(compiledRulebook, there, event, laying);
        expect(applyEventRule(compiledRulebook, once, event, laying)).toEqual(once);
        seen.twice += 1;
        // When the answer after the event is for another day than the one before it, more than the event's facts may
        // have changed.
        if (before.date !== after.date) return;
        const changed = changedIn(there, once);
        for (const right of compiledRulebook.at(date).plan.rights) {
          if (changed === null || readBy(right, date).some((fact) => changed.has(fact))) {
            seen.otherwise += 1;
            continue;
          }
          seen.same += 1;
          expect(JSON.stringify(outcomesOf(after.outcomes, right))).toBe(
            JSON.stringify(outcomesOf(before.outcomes, right)),
          );
        }
      }),
      createPropertySettings(0.3),
    );
    process.stdout.write(
      `events: ${seen.events}, ${seen.twice} laid twice; ${seen.same} rights read nothing that changed, ${seen.otherwise} may\n`,
    );
    expect(Math.min(seen.twice, seen.same, seen.otherwise)).toBeGreaterThan(0);
  },
  PATIENCE,
);

function outcomesOf(outcomes: readonly RightAnswer[], { right }: PlanRight): readonly RightAnswer[] {
  return outcomes.filter((o) => o.right === right.id);
}

/**
 * Returns the ids of the facts that differ in any row. Returns `null` when ties or lists of things differ, because any
 * group may read those.
 */
function changedIn(before: Situation, after: Situation): ReadonlySet<string> | null {
  const lists = [before.partner, before.related, before.things.length, before.thingsUnknown];
  if (
    JSON.stringify(lists) !== JSON.stringify([after.partner, after.related, after.things.length, after.thingsUnknown])
  )
    return null;
  const changed = new Set<string>();
  const note = (prefix: string, was: Row, is: Row): void => {
    for (const part of ['plain', 'dated'] as const)
      for (const name of new Set([...Object.keys(was[part]), ...Object.keys(is[part])]))
        if (JSON.stringify(was[part][name]) !== JSON.stringify(is[part][name])) changed.add(`${prefix}${name}`);
  };
  before.persons.forEach((p, i) => note('', p, after.persons[i] ?? p));
  before.things.forEach((t, i) => note(`${t.kind}.`, t, after.things[i] ?? t));
  note('home.', before.home, after.home);
  return changed;
}

/** Returns all facts that any part of an answer about a right depends on. */
function readBy({ right, mayGet, laws }: PlanRight, date: number): readonly string[] {
  const dependencyIndex = getDependencyIndex(compiledRulebook.at(date).plan);
  const columns = laws.flatMap((l) => [
    l.applies,
    l.claimant,
    l.compatible,
    l.kept,
    ...(l.shares === null ? [] : [l.shares]),
    ...l.covers.values(),
    ...l.facts.values(),
    ...l.lines.map((line) => line.column),
    ...l.routes.flatMap((r) => [r.verdict, r.starts, ...(r.provisional === null ? [] : [r.provisional])]),
    ...l.routes.flatMap((r) => r.lines.map((line) => line.column)),
  ]);
  const facts = [mayGet, ...columns].flatMap((column) => [...dependencyIndex.of(column).facts]);
  // The region is included because the answer shows the desks that serve the home.
  return [...facts, `gets.${right.receipt}`, 'home.region'];
}

function dayOf(iso: string): number {
  return parseDay(iso) ?? 0;
}
