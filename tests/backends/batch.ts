/** This module loads many households of one period into memory: those of the cases, drawn ones and the golden ones. */
import fc from 'fast-check';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { findPeriodAround } from '../../engine/core/src/plan/make.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { createRandom, forget } from '../bench/forget.ts';
import { drawCompletion } from '../generators/complete.ts';
import { drawHousehold } from '../generators/household.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { compiledRulebook, rulebook } from '../properties/shared.ts';

export interface BatchMember {
  readonly name: string;
  readonly situation: Situation;
  readonly date: number;
}

export interface BackendBatch {
  /** Is compiled when it is read, because there are many periods and each takes memory. */
  readonly period: CompiledPeriod;
  readonly members: readonly BatchMember[];
  /** Holds the ids of the rights that the households are about. */
  readonly rights: ReadonlySet<string>;
}

function batchOn(day: number, members: readonly BatchMember[], rights: ReadonlySet<string>): BackendBatch {
  return {
    get period() {
      return compiledRulebook.at(day);
    },
    members,
    rights,
  };
}

/** Returns a new memory that holds a household, before it is evaluated. */
export function loadMember({ period }: BackendBatch, { situation, date }: BatchMember): Memory {
  const memory = createMemory(
    period.layout,
    period.plan.dated.map((d) => d.fact),
  );
  period.load(situation, date, memory);
  return memory;
}

/**
 * Returns the cases of all rights, period by period. A case that cannot be read is skipped, because the tests of the
 * cases report it.
 */
export function listCasesByPeriod(): readonly BackendBatch[] {
  const batches = new Map<number, { readonly members: BatchMember[]; readonly rights: Set<string> }>();
  const firstDays = new Map<number, number>();
  for (const right of rulebook.rights) {
    for (const c of right.cases) {
      const situation = readable(c.situation as SituationInput, c.date);
      if (situation === null) continue;
      const first = firstDays.get(c.date) ?? findPeriodAround(compiledRulebook.understood, c.date)[0];
      firstDays.set(c.date, first);
      const { members, rights } = batches.get(first) ?? { members: [], rights: new Set() };
      batches.set(first, { members, rights });
      members.push({ name: `${right.id}: ${c.name}`, situation, date: c.date });
      for (const id of [right.id, ...Object.keys(c.expect)]) rights.add(id);
    }
  }
  return [...batches].map(([first, { members, rights }]) => batchOn(first, members, rights));
}

/** Lists shares of facts that are left unknown. Each household draws one of them. */
const SHARES = [0, 0.2, 0.45, 0.7, 0.9, 0.9] as const;

/**
 * Draws households on a day. Some are drawn over the whole vocabulary; others complete a case and then forget a part of
 * it, so that many of them come close to a yes.
 */
export function drawBatch(date: number, count: number, seed: number): BackendBatch {
  const cases = rulebook.rights
    .flatMap((r) => r.cases)
    .map((c) => c.situation as SituationInput)
    .filter((input) => readable(input, date) !== null);
  const amounts: readonly number[] = [
    ...new Set(
      rulebook.rights
        .flatMap((r) => r.figures)
        .flatMap((f) => numbersIn(f.values.findLast((v) => v.from <= date)?.cell)),
    ),
  ];
  const one = fc.constantFrom(...SHARES).chain((unknown) =>
    fc.oneof(
      { weight: 1, arbitrary: drawHousehold(rulebook, date, { unknown, amounts, fixed: 0.7 }) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc
              .constantFrom(...cases)
              .chain((input) => drawCompletion(rulebook, input, date, { amounts, openPoints: 'settle' })),
            fc.nat(),
          )
          .map(([input, draw]) => forget(input, unknown / 2, createRandom(draw))),
      },
    ),
  );
  const members = fc.sample(one, { numRuns: count, seed }).map((input, i) => ({
    name: `drawn ${i} of seed ${seed} on ${date}: ${JSON.stringify(input)}`,
    situation: readSituation(rulebook, input, date),
    date,
  }));
  return batchOn(date, members, new Set(rulebook.rights.map((r) => r.id)));
}

/**
 * Returns the golden households, whose answers are stored as texts: when every slot is the same, so is the answer.
 * Their days are in the period of the drawn households, so that they need no script of their own.
 */
export function listGoldenMembers(): readonly BatchMember[] {
  return GOLDEN_HOUSEHOLDS.map((name) => {
    const { situation, date } = readGoldenHousehold(name, rulebook);
    return { name: `golden ${name}`, situation: readSituation(rulebook, situation, date), date };
  });
}

function readable(input: SituationInput, date: number): Situation | null {
  try {
    return readSituation(rulebook, input, date);
  } catch {
    return null;
  }
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return value > 5 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
