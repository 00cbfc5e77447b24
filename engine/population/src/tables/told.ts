/** Where a plan reads what is told of a fact: one that may follow from others has a slot of its own for it, with a `!` behind its name. */
import type { Column, Plan } from '@recto-verso/engine/plan';

/** The column in which a fact is told, if the plan reads it. */
export function toldColumn({ inputs }: Pick<Plan, 'inputs'>, fact: string): Column | undefined {
  return inputs.find(({ source }) => source.kind === 'fact' && source.fact === fact)?.column;
}

/** The fact of a slot, in which it is told or worked out. */
export function factOf(slot: string): string {
  return slot.slice(0, slot.search(/!?#/));
}
