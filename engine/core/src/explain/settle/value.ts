/**
 * This module converts a value read from memory to a value of the household: in the units of the rule files, with
 * choices and persons by name.
 */
import { getMemoryScale } from '../../values/grid.ts';
import { toTruthValue, type Household, type ColumnValue } from '../../run/household.ts';
import { NOT_LISTED } from '../../situation/people.ts';
import type { ValueType } from '../../values/types.ts';
import type { TermValue } from './term-place.ts';

export function toHouseholdValue(settled: TermValue, type: ValueType, household: Household): ColumnValue {
  switch (settled.shape) {
    case 'truth':
      return { kind: 'truth', value: toTruthValue(settled.c, settled.p) };
    case 'number': {
      const scale = getMemoryScale(type);
      return { kind: 'number', min: settled.lo / scale, max: settled.hi / scale, type };
    }
    case 'mask': {
      const names =
        type.kind === 'choice'
          ? type.values
          : ['nobody', ...household.persons, ...(household.situation.othersUnknown ? [NOT_LISTED] : [])];
      return { kind: 'set', values: names.filter((_, i) => (settled.m & (2 ** i)) !== 0), type };
    }
  }
}
