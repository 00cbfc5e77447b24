/** Facts of a person of which the vocabulary says `nobody: oneself`: whoever is at nobody's charge is named, as himself. */
import type { ValueType } from '../values/types.ts';
import { NOBODY } from './expected.ts';
import type { Stated } from './model.ts';

export function isOneselfForNobody(type: ValueType): boolean {
  return type.kind === 'person' && type.nobody === 'oneself';
}

/** The value with that person in place of nobody, once. */
export function naming(value: Stated, id: string): Stated {
  if (value.kind !== 'set' || !value.values.includes(NOBODY)) return value;
  return { kind: 'set', values: [...new Set(value.values.map((one) => (one === NOBODY ? id : one)))] };
}
