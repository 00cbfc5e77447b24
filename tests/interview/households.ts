/**
 * This module lists the thirty households on which the interview is measured: the golden ones and ten ordinary lives.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '../../engine/core/src/index.ts';
import { householdOf, HOUSEHOLDS, readHousehold, type Household } from '../golden/household.ts';

const ORDINARY = join(import.meta.dirname, 'households');

export interface Measured extends Household {
  readonly name: string;
}

/** Lists the households by name, the golden ones first. */
export function measuredHouseholds(rulebook: Rulebook): readonly Measured[] {
  const ordinary = readdirSync(ORDINARY).sort();
  return [
    ...HOUSEHOLDS.map((name) => ({ name, ...householdOf(name, rulebook) })),
    ...ordinary.map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      ...readHousehold(join(ORDINARY, file), rulebook),
    })),
  ];
}
