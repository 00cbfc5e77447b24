/**
 * This module handles the facts of type person for which the vocabulary says `nobody: oneself`: when the answer is
 * "nobody", the person to whom the fact belongs is stored instead.
 */
import type { ValueType } from '../values/types.ts';
import { NOBODY } from './expected.ts';
import type { Stated } from './model.ts';

export function isOneselfForNobody(type: ValueType): boolean {
  return type.kind === 'person' && type.nobody === 'oneself';
}

/** Replaces `nobody` in a value by the id of the person whose fact it is, without duplicates. */
export function replaceNobody(value: Stated, id: string): Stated {
  if (value.kind !== 'set' || !value.values.includes(NOBODY)) return value;
  return { kind: 'set', values: [...new Set(value.values.map((one) => (one === NOBODY ? id : one)))] };
}
