/**
 * This module finds where a plan reads the stated value of a fact. A fact that may also be implied by others has a
 * separate column for it, whose id ends with `!`.
 */
import type { Column, Plan } from '@recto-verso/engine/plan';

/** Returns the column that holds the stated value of a fact, or `undefined` when the plan does not read it. */
export function findStatedColumn({ inputs }: Pick<Plan, 'inputs'>, fact: string): Column | undefined {
  return inputs.find(({ source }) => source.kind === 'fact' && source.fact === fact)?.column;
}

/** Returns the id of the fact that a slot belongs to, whether the slot holds the stated or the computed value. */
export function getFactOfSlot(slot: string): string {
  return slot.slice(0, slot.search(/!?#/));
}
