/**
 * This module draws rulebooks with one route and random conditions, each on another fact, and computes what the
 * conditions say of a known person.
 */
import fc from 'fast-check';
import { getDependencyIndex } from '../../../engine/core/src/explain/dependencies/dependency-index.ts';
import { Trials } from '../../../engine/core/src/explain/trials/trials.ts';
import type { Compiled } from '../../../engine/core/src/run/compiled.ts';
import { readTruth, type Household, type ColumnValue } from '../../../engine/core/src/run/household.ts';
import type { PlanRight } from '../../../engine/core/src/plan/plan.ts';
import { showDay } from '../../../engine/core/src/values/calendar.ts';
import { SMALL_DATE, SMALL_DAY, compileSmall, evaluateSmall } from '../../vectors/small.ts';

/** Maps facts to values as a situation writes them. */
export type TrialFacts = Readonly<Record<string, unknown>>;
export type TrialTree = string | { readonly op: 'all' | 'any' | 'not'; readonly items: readonly TrialTree[] };

/** Maps one condition on each fact to a function that says whether it holds. */
const HOLDS: Readonly<Record<string, (world: TrialFacts) => boolean>> = {
  t: ({ t }) => t === 'yes',
  u: ({ u }) => u === 'yes',
  'c == high': ({ c }) => c === 'high',
  'm <= param.limit': ({ m }) => (m as number) <= 1.5,
  'n >= param.few': ({ n }) => (n as number) >= 4,
  'd <= param.last': ({ d }) => (d as string) <= SMALL_DATE,
};

/**
 * Draws trees in which each condition occurs at most once. Each level joins two halves with one operator. When
 * `isTurned` is `true`, conditions may be negated.
 */
export function drawTrees(isTurned: boolean): fc.Arbitrary<TrialTree> {
  const grown = (list: readonly TrialTree[], [op = 'all', ...ops]: readonly ('all' | 'any')[]): TrialTree => {
    const middle = Math.ceil(list.length / 2);
    if (list.length === 1) return list[0] as TrialTree;
    return { op, items: [grown(list.slice(0, middle), ops), grown(list.slice(middle), ops)] };
  };
  const leaf = (condition: string): fc.Arbitrary<TrialTree> =>
    fc.boolean().map((turned) => (isTurned && turned ? { op: 'not', items: [condition] } : condition));
  const leaves = fc.shuffledSubarray(Object.keys(HOLDS), { minLength: 4 }).chain((list) => fc.tuple(...list.map(leaf)));
  const ops = fc.tuple(...[1, 2, 3].map(() => fc.constantFrom('all' as const, 'any' as const)));
  return fc.tuple(leaves, ops).map(([list, joined]) => grown(list, joined));
}

export function holds(tree: TrialTree, world: TrialFacts): boolean {
  if (typeof tree === 'string') return HOLDS[tree]?.(world) === true;
  if (tree.op === 'not') return !holds(tree.items[0] as TrialTree, world);
  return tree.op === 'all' ? tree.items.every((t) => holds(t, world)) : tree.items.some((t) => holds(t, world));
}

function spoken(tree: TrialTree, names: string): object {
  if (typeof tree === 'string') return { [names]: tree };
  const items = tree.items.map((item, i) => spoken(item, `${names}${i}`));
  return { [tree.op]: tree.op === 'not' ? items[0] : items };
}

export function compileTree(tree: TrialTree): Compiled {
  const value = (v: unknown): object => ({ values: { '2000-01-01': { value: v } } });
  return compileSmall({
    vocabulary: {
      person: {
        ...{ t: { type: 'yes-no' }, u: { type: 'yes-no' }, c: { type: ['low', 'middle', 'high'] } },
        ...{ m: { type: 'money', min: 0, max: 3 }, n: { type: 'number', min: 0, max: 9 } },
        d: { type: 'date', min: '2025-03-01', max: '2025-09-30' },
      },
    },
    figures: {
      ...{ limit: { unit: 'money', ...value(1.5) }, few: { unit: 'number', ...value(4) } },
      last: { type: 'date', ...value(SMALL_DATE) },
    },
    law: { routes: { only: { when: spoken(tree, 'r') } } },
  });
}

export const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ...{ t: ['yes', 'no'], u: ['yes', 'no'], c: ['low', 'middle', 'high'] },
  ...{ m: [0, 1.5, 1.51, 2.7, 3], n: [0, 3, 4, 9], d: ['2025-03-01', SMALL_DATE, '2025-06-16', '2025-09-30'] },
};
export const drawnPersons: fc.Arbitrary<TrialFacts> = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom(...values)])),
);

/** Evaluates one person who states that she does not receive the right. */
export function evaluatePerson(compiled: Compiled, ann: TrialFacts) {
  const h = evaluateSmall(compiled, { persons: { ann: { ...ann, gets: { main: 'no' } } } });
  const right = h.period.plan.rights[0] as PlanRight;
  return {
    h,
    right,
    verdict: readTruth(h, right.mayGet, 0),
    dependencies: getDependencyIndex(h.period.plan).of(right.mayGet),
  };
}

export function createTrials(
  compiled: Compiled,
  h: Household,
  order: readonly string[] = listFactIds(compiled),
): Trials {
  return new Trials(h.period, h.situation, SMALL_DAY, order, h);
}

export function toStatedValue(value: ColumnValue): unknown {
  if (value.kind === 'number') return value.type.kind === 'date' ? showDay(value.min) : value.min;
  return value.kind === 'truth' ? value.value : value.values[0];
}

export function listFactIds(compiled: Compiled): readonly string[] {
  return compiled.rulebook.facts.map((f) => f.id);
}
