/**
 * This module lists the thirty households on which the interview is measured: the golden ones and ten ordinary lives.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '../../engine/core/src/index.ts';
import {
  readGoldenHousehold,
  GOLDEN_HOUSEHOLDS,
  readHouseholdYaml,
  type GoldenHousehold,
} from '../golden/household.ts';

const ORDINARY = join(import.meta.dirname, 'households');

export interface MeasuredHousehold extends GoldenHousehold {
  readonly name: string;
}

/** Lists the households: first the golden ones and then the others, each group in the order of their names. */
export function listMeasuredHouseholds(rulebook: Rulebook): readonly MeasuredHousehold[] {
  const ordinary = readdirSync(ORDINARY).sort();
  return [
    ...GOLDEN_HOUSEHOLDS.map((name) => ({ name, ...readGoldenHousehold(name, rulebook) })),
    ...ordinary.map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      ...readHouseholdYaml(join(ORDINARY, file), rulebook),
    })),
  ];
}
