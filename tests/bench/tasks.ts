/**
 * This module defines what every measured program has to answer: for each household, which rights for which claimants.
 */
import { evaluateSituation, type Compiled } from '../../engine/core/src/index.ts';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, readSlot, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import { createMemory } from '../../engine/core/src/run/memory.ts';
import { sortPersonIds } from '../../engine/core/src/situation/people.ts';
import type { PlanLaw, PlanRight } from '../../engine/core/src/plan/plan.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { createBenchAlone, type BenchAlone } from './alone.ts';
import { createDynamicFacts } from './dynamic-facts.ts';
import { createHanded, type Handed } from './handed.ts';

export interface BenchClaim {
  readonly right: PlanRight;
  readonly row: number;
  readonly alone: BenchAlone;
  /** Lists the law files that can apply to the person. */
  readonly laws: readonly { readonly law: PlanLaw; readonly handed: Handed }[];
}

export interface Task {
  readonly situation: Situation;
  /**
   * Is the household for which json-rules-engine alone answers. That program is two-valued, so everything has to be
   * known.
   */
  readonly complete: Situation;
  readonly claims: readonly BenchClaim[];
}

/** Returns one task for each situation. The claimants are those of the engine's answers. */
export async function createTasks(
  compiled: Compiled,
  situations: readonly Situation[],
  complete: readonly Situation[],
  day: number,
  rights: readonly string[],
): Promise<readonly Task[]> {
  const period = compiled.at(day);
  const prepare = preparation(period);
  const tasks: Task[] = [];
  for (const [i, situation] of situations.entries()) {
    const pairs = await claimantsOf(compiled, situation, day, rights);
    tasks.push({
      situation,
      complete: complete[i] as Situation,
      claims: claimsOf(period, situation, day, pairs, prepare),
    });
  }
  return tasks;
}

interface Prepared {
  readonly alone: ReadonlyMap<PlanRight, BenchAlone>;
  readonly handed: ReadonlyMap<PlanLaw, Handed>;
}

function preparation({ plan, layout }: CompiledPeriod): Prepared {
  const facts = createDynamicFacts(plan, layout);
  return {
    alone: new Map(plan.rights.map((r) => [r, createBenchAlone(r, facts)])),
    handed: new Map(plan.rights.flatMap((r) => r.laws.map((l) => [l, createHanded(l, layout)] as const))),
  };
}

interface Pair {
  readonly right: string;
  readonly claimant: string;
}

async function claimantsOf(
  compiled: Compiled,
  situation: Situation,
  day: number,
  rights: readonly string[],
): Promise<readonly Pair[]> {
  const answer = await evaluateSituation(compiled, situation, { date: day, language: 'en', rights });
  return answer.outcomes;
}

function claimsOf(
  period: CompiledPeriod,
  situation: Situation,
  day: number,
  pairs: readonly Pair[],
  { alone, handed }: Prepared,
): readonly BenchClaim[] {
  const h = computeHousehold(period, situation, day, 'screen');
  const order = sortPersonIds(situation);
  return pairs.flatMap(({ right: id, claimant }) => {
    const right = period.plan.rights.find((r) => r.right.id === id);
    if (right === undefined) return [];
    const row = order.indexOf(claimant);
    const laws = right.laws
      .filter((l) => readTruth(h, l.applies, row) !== 'no')
      .map((law) => ({ law, handed: handed.get(law) as Handed }));
    return [{ right, row, laws, alone: alone.get(right) as BenchAlone }];
  });
}

/**
 * Returns the ids of rights and columns on which json-rules-engine alone and the engine differ for a complete
 * household. What the law leaves open may have either value.
 */
export async function findDisagreements(
  compiled: Compiled,
  tasks: readonly Task[],
  day: number,
): Promise<readonly string[]> {
  const period = compiled.at(day);
  const wrong: string[] = [];
  for (const { complete, claims } of tasks) {
    const h = computeHousehold(period, complete, day, 'screen');
    for (const { right, row, alone } of claims) {
      // The other program starts with a fresh memory, so that it cannot use anything that the engine computed.
      const memory = createMemory(
        period.layout,
        period.plan.dated.map((d) => d.fact),
      );
      period.load(complete, day, memory);
      const found = await alone(memory, row);
      const ours = readTruth(h, right.mayGet, row);
      if (ours !== 'depends' && (ours === 'yes') !== found.holds) wrong.push(right.right.id);
      for (const [column, value] of found.values) if (!meets(h, column, row, Number(value))) wrong.push(column.id);
    }
  }
  return wrong;
}

function meets(h: Household, column: Parameters<typeof readSlot>[1], row: number, value: number): boolean {
  if (column.shape === 'mask') return (readSlot(h, column, row, 0) & value) === value;
  return readSlot(h, column, row, 0) <= value && value <= readSlot(h, column, row, 1);
}
