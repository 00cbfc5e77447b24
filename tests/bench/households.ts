/**
 * This module provides the households that every measured program answers for: those of the rights' cases and generated
 * ones. Each is completed so that everything the rights read is known; the same households are also provided with a
 * share of their facts left out.
 */
import fc from 'fast-check';
import type { Plan } from '../../engine/core/src/plan/plan.ts';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { drawCompletion } from '../generators/complete.ts';
import { drawHousehold } from '../generators/household.ts';
import { createRandom, forget } from './forget.ts';

const SEED = 20260315;

export interface KnownHousehold {
  readonly name: string;
  readonly input: SituationInput;
  readonly situation: Situation;
}

/**
 * Is about the number of cases that are taken from the named rights. They are taken evenly, because neighbouring cases
 * are often variations of one household.
 */
const CASES = 72;

/**
 * Returns completed cases of the named rights, and this number of generated households. They are the same in each run.
 */
export function createKnownHouseholds(
  rulebook: Rulebook,
  plan: Plan,
  rights: readonly string[],
  day: number,
  generated: number,
): readonly KnownHousehold[] {
  const read = factsRead(plan);
  const facts = (def: FactDef): boolean => read.has(def.id);
  const cases = rulebook.rights.filter((r) => rights.includes(r.name)).flatMap((r) => r.cases);
  const step = Math.max(1, Math.floor(cases.length / CASES));
  const drawn = fc.sample(drawHousehold(rulebook, day, { unknown: 0, fixed: 1, facts }), {
    seed: SEED,
    numRuns: generated,
  });
  const drafts = [
    ...cases.filter((_, i) => i % step === 0).map((c) => ({ name: c.name, input: c.situation as SituationInput })),
    ...drawn.map((input, i) => ({ name: `generated ${i}`, input })),
  ];
  return drafts.map(({ name, input }, i) => {
    const complete = drawCompletion(rulebook, input, day, { facts, openPoints: 'settle' });
    const [whole] = fc.sample(complete, { seed: SEED + i, numRuns: 1 }) as [SituationInput];
    return { name, input: whole, situation: readSituation(rulebook, whole, day) };
  });
}

/** Returns the same households with a share of their facts left out. */
export function forgetPartly(
  rulebook: Rulebook,
  known: readonly KnownHousehold[],
  day: number,
  share: number,
): readonly Situation[] {
  return known.map(({ input }, i) => readSituation(rulebook, forget(input, share, createRandom(SEED + i)), day));
}

/** Returns the facts that the laws of a plan read. For any part of a receipt, this is the receipt itself. */
function factsRead(plan: Plan): ReadonlySet<string> {
  const asked = plan.inputs.flatMap(({ source }) =>
    'fact' in source ? [source.fact] : 'receipt' in source ? [`gets.${source.receipt}`] : [],
  );
  return new Set([...asked, ...plan.dated.map((d) => d.fact)].map((id) => id.replace(/\.(amount|asked|granted)$/, '')));
}
