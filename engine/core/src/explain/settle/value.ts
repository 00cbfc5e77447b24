/**
 * This module converts a value read from memory to a value of the household: in the units of the rule files, with
 * choices and persons by name.
 */
import { scaleOf } from '../../values/grid.ts';
import { three, type Household, type Value } from '../../run/household.ts';
import { NOT_LISTED } from '../../situation/people.ts';
import type { ValueType } from '../../values/types.ts';
import type { Settled } from './place.ts';

export function valueIn(settled: Settled, type: ValueType, household: Household): Value {
  switch (settled.shape) {
    case 'truth':
      return { kind: 'truth', value: three(settled.c, settled.p) };
    case 'number': {
      const scale = scaleOf(type);
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
