/** Tests that the interpreter, the generated screen and the SQL in DuckDB fill every column with the same values. */
import { describe, expect, test } from 'vitest';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { PlanRight } from '../../engine/core/src/plan/plan.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { listAnswerSlots, printScript } from '../../engine/core/src/run/sql/script.ts';
import { PATIENCE } from '../properties/shared.ts';
import { VerdictTally } from '../properties/tally.ts';
import { listCasesByPeriod, drawBatch, listGoldenMembers, loadMember, type BackendBatch } from './batch.ts';
import {
  listSlotsOfRights,
  compareMemories,
  findNullColumns,
  compareTables,
  listSlotsBelow,
  listWrittenSlots,
  type SlotDifference,
} from './compare.ts';
import { runBackendScript, fillBase, openBackendDuck, type Planning } from './duckdb.ts';
import { tallyUp } from './tally.ts';

/**
 * Is longer than `PATIENCE`, because the cases fall into many periods, and the database plans wide scripts for each. In
 * each period it computes mainly what the rights of that period's cases depend on.
 */
const MORE_PATIENCE = 10 * PATIENCE;

interface Told extends SlotDifference {
  readonly by: 'screen' | 'duckdb';
  readonly of: string;
}

/**
 * Returns what other backends compute differently for a batch, and the memories as the interpreter leaves them.
 * @param bySql the slots that the database computes; the screen fills all of them
 */
async function compared(
  batch: BackendBatch,
  planning: Planning,
  bySql: ReadonlySet<string>,
): Promise<{ readonly differences: readonly Told[]; readonly memories: readonly Memory[] }> {
  const { plan, layout, interpret, screen } = batch.period;
  const memories = batch.members.map((m) => loadMember(batch, m));
  const duck = await openBackendDuck(planning);
  await fillBase(duck, plan, layout, memories);
  memories.forEach(interpret);
  const fromTables: SlotDifference[] = [];
  for (const slots of portionsOf(batch, bySql)) {
    const tables = await runBackendScript(
      duck,
      printScript(plan, DUCKDB, (slot) => slots.has(slot)),
    );
    expect(findNullColumns(tables)).toEqual([]);
    fromTables.push(...compareTables(plan, layout, memories, tables, slots));
  }
  duck.close();
  const byScreen = batch.members.flatMap((m, i) => {
    const memory = loadMember(batch, m);
    screen(memory);
    return compareMemories(plan, layout, i, memories[i] as Memory, memory);
  });
  const told =
    (by: Told['by']) =>
    (d: SlotDifference): Told => ({ ...d, by, of: batch.members[d.household]?.name ?? '' });
  return { differences: [...byScreen.map(told('screen')), ...fromTables.map(told('duckdb'))], memories };
}

/** Limits the rights in one script, because the time to plan a script grows faster than its width. */
const RIGHTS_A_SCRIPT = 3;

/**
 * Splits slots into portions, each with everything that it depends on: the slots of a few rights each, and at last the
 * slots that no right depends on.
 */
function portionsOf({ period: { plan } }: BackendBatch, slots: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const ids = plan.rights.filter((r) => r.laws.length > 0).map((r) => r.right.id);
  const groups = Array.from({ length: Math.ceil(ids.length / RIGHTS_A_SCRIPT) }, (_, k) =>
    listSlotsOfRights(plan, new Set(ids.slice(k * RIGHTS_A_SCRIPT, (k + 1) * RIGHTS_A_SCRIPT))),
  );
  const done = new Set<string>();
  const portions = groups.map((group) => {
    const own = [...group].filter((slot) => slots.has(slot) && !done.has(slot));
    own.forEach((slot) => done.add(slot));
    return listSlotsBelow(plan, own);
  });
  const rest = [...slots].filter((slot) => !done.has(slot));
  return [...portions, listSlotsBelow(plan, rest)].filter((portion) => portion.size > 0);
}

function allSlots({ period }: BackendBatch): ReadonlySet<string> {
  return new Set([...listWrittenSlots(period.plan).values()].flat());
}

/**
 * Is `true` in the long run, which takes every period, and in each all slots that the rights of its cases depend on.
 */
const LONG = process.env['PROPERTY_RUNS'] !== undefined;
/**
 * Limits the short run to this number of periods, those with the most cases. `CASES` is about the number of cases that
 * it takes from each.
 */
const PERIODS = 1;
const CASES = 160;
const TIMES = LONG ? Infinity : 1;

/**
 * Chooses the slots that the database computes in each period. These are the slots that the rights of its cases depend
 * on, each at most `TIMES` times over all periods. A slot that is then still left over is computed in the first period
 * that has it.
 */
function slotsToWorkOut(batches: readonly BackendBatch[]): ReadonlyMap<BackendBatch, ReadonlySet<string>> {
  const times = new Map<string, number>();
  const take = (slots: Iterable<string>, most: number): ReadonlySet<string> => {
    const taken = [...slots].filter((slot) => (times.get(slot) ?? 0) < most);
    for (const slot of taken) times.set(slot, (times.get(slot) ?? 0) + 1);
    return new Set(taken);
  };
  const own = new Map(
    batches.map((batch) => [batch, take(listSlotsOfRights(batch.period.plan, batch.rights), TIMES)] as const),
  );
  return new Map(batches.map((batch) => [batch, new Set([...(own.get(batch) ?? []), ...take(allSlots(batch), 1)])]));
}

/** Returns a batch with some of its cases, at even steps over the whole list. */
function fewer(batch: BackendBatch): BackendBatch {
  const step = Math.max(1, Math.ceil(batch.members.length / CASES));
  return { ...batch, members: batch.members.filter((_, i) => i % step === 0) };
}

describe('the cases of the rights', () => {
  test(
    'are the same in every slot that is worked out for their rights',
    async () => {
      const fullest = [...listCasesByPeriod()].sort((a, b) => b.members.length - a.members.length);
      const batches = LONG ? fullest : fullest.slice(0, PERIODS).map(fewer);
      const slots = slotsToWorkOut(batches);
      const differences = await inTwos(
        batches,
        async (batch) => (await compared(batch, 'plain', slots.get(batch) ?? new Set())).differences,
      );
      expect(batches.flatMap((b) => b.members).length).toBeGreaterThan(100);
      expect(differences.flat().slice(0, 10)).toEqual([]);
    },
    MORE_PATIENCE,
  );
});

describe('a script for one right', () => {
  test(
    'gives the answers of that right, and nothing else',
    async () => {
      const batch = drawBatch(20261125, 10, 4);
      const { plan, layout, interpret } = batch.period;
      const memories = batch.members.map((m) => loadMember(batch, m));
      const duck = await openBackendDuck('plain');
      await fillBase(duck, plan, layout, memories);
      memories.forEach(interpret);
      const right = plan.rights.find((r) => r.laws.length > 0);
      const kept = listAnswerSlots(right as PlanRight);
      const tables = await runBackendScript(
        duck,
        printScript(plan, DUCKDB, (slot) => kept.has(slot)),
      );
      duck.close();
      const columns = [...(tables.get('person')?.columns.keys() ?? [])];
      expect(new Set(columns.filter((name) => name !== 'hh' && name !== 'idx'))).toEqual(kept);
      expect(compareTables(plan, layout, memories, tables, kept)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('households drawn at random, and the golden ones', () => {
  const count = Math.max(20, Number(process.env['PROPERTY_RUNS'] ?? 40));
  test(
    'are the same in every slot, and many of their conditions and verdicts are not trivial',
    async () => {
      const tally = new VerdictTally();
      const days = LONG ? [20261125, 20190615] : [20261125];
      const batches = days.map((date, i) => drawBatch(date, count, i + 2));
      const kept = listGoldenMembers();
      const { from, until } = batches[0]?.period.plan ?? { from: 0, until: 0 };
      expect(kept.filter(({ date }) => date < from || until < date).map(({ name }) => name)).toEqual([]);
      const found = await inTwos(batches, async (batch, i) => {
        const members = i === 0 ? [...batch.members, ...kept] : batch.members;
        return { batch, ...(await compared({ ...batch, members }, 'as-usual', allSlots(batch))) };
      });
      for (const { batch, memories, differences } of found) {
        expect(differences.slice(0, 10)).toEqual([]);
        // The tally counts only the drawn households, because the golden ones say nothing about how trivial those are.
        batch.members.forEach(({ situation }, i) =>
          tallyUp(tally, batch.period, memories[i] as Memory, situation.persons.length),
        );
      }
      tally.print('conditions and verdicts of possible claimants');
      expect(tally.share('depends')).toBeGreaterThanOrEqual(0.3);
      expect(tally.share('yes')).toBeGreaterThanOrEqual(0.2);
      expect(tally.share('no')).toBeGreaterThanOrEqual(0.2);
    },
    PATIENCE,
  );
});

/** Runs two tasks at a time, because the database plans a statement on one core. */
async function inTwos<A, B>(items: readonly A[], work: (item: A, at: number) => Promise<B>): Promise<readonly B[]> {
  const results: B[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at] as A, at);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
