/**
 * This module lists the thirty households on which the interview is measured: the golden ones and ten ordinary lives.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Rulebook } from '../../engine/core/src/index.ts';
import {
  readGoldenHousehold,
  GOLDEN_HOUSEHOLDS,
  readHouseholdYaml,
  type GoldenHousehold,
} from '../golden/household.ts';

const ORDINARY = join(import.meta.dirname, 'households');
const STEADY_INCOMES = join(import.meta.dirname, 'steady-incomes.yaml');
/** Maps each household to the persons who know whether their incomes were steady. */
const SteadyIncomes = z.record(z.string(), z.record(z.string(), z.enum(['yes', 'no'])));

export interface MeasuredHousehold extends GoldenHousehold {
  readonly name: string;
}

/** Lists the households: first the golden ones and then the others, each group in the order of their names. */
export function listMeasuredHouseholds(rulebook: Rulebook): readonly MeasuredHousehold[] {
  const ordinary = readdirSync(ORDINARY).sort();
  const steady = SteadyIncomes.parse(parse(readFileSync(STEADY_INCOMES, 'utf8')));
  const all = [
    ...GOLDEN_HOUSEHOLDS.map((name) => ({ name, ...readGoldenHousehold(name, rulebook) })),
    ...ordinary.map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      ...readHouseholdYaml(join(ORDINARY, file), rulebook),
    })),
  ];
  return all.map((household) => withSteadyIncomes(household, steady[household.name] ?? {}));
}

/** Adds what the persons of a household answer to the question about steady incomes, which no law reads. */
function withSteadyIncomes(household: MeasuredHousehold, steady: Readonly<Record<string, string>>): MeasuredHousehold {
  const { persons } = household.situation;
  const answered = Object.entries(steady).map(([id, answer]) => [id, { ...persons[id], steady_income: answer }]);
  return {
    ...household,
    situation: { ...household.situation, persons: { ...persons, ...Object.fromEntries(answered) } },
  };
}
