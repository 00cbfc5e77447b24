/**
 * This module determines which masks certainly have exactly one bit, given what is known of a household, and which bits
 * can be that one.
 */
import type { ValueType } from '../values/types.ts';
import type { Node } from './ir.ts';
import { BIT } from './people.ts';
import type { Plan } from './plan.ts';

/** Masks of persons can have any of these bits, because the number of persons is not known in advance. */
const ANYBODY = 0x7fffffff;

export class Singles {
  readonly #slots = new Map<string, number>();
  readonly #facts: ReadonlyMap<string, number>;
  /** Holds the mask of all relations. It is `null` when the relations between the persons are not all known. */
  readonly #relations: number | null;

  constructor(plan: Plan, complete: readonly string[], related: boolean) {
    this.#slots.set(`${BIT}#m`, ANYBODY);
    this.#relations = related ? plan.everyRelation : null;
    this.#facts = new Map(
      complete.flatMap((fact) => {
        const type = plan.columns.get(fact)?.type;
        return type === undefined ? [] : [[fact, fullOf(type)] as const];
      }),
    );
  }

  add(slot: string, type: ValueType): void {
    this.#slots.set(slot, fullOf(type));
  }

  /**
   * Returns the bits among which the value of this node has exactly one. Returns `null` when the value may have more
   * bits, or none.
   */
  maskOf(node: Node): number | null {
    switch (node.op) {
      case 'num':
        return node.value > 0 && (node.value & (node.value - 1)) === 0 ? ANYBODY : null;
      case 'cell':
        return this.#slots.get(node.slot) ?? null;
      case 'relation':
        return node.what === 'related' ? this.#relations : null;
      case 'dated':
        return node.from === node.until ? (this.#facts.get(node.fact) ?? null) : null;
      case 'select': {
        const [a, b] = [this.maskOf(node.a), this.maskOf(node.b)];
        return a === null || b === null ? null : Math.min(a, b);
      }
      default:
        return null;
    }
  }
}

function fullOf(type: ValueType): number {
  return type.kind === 'choice' ? 2 ** type.values.length - 1 : ANYBODY;
}

export function isBit(mask: number): boolean {
  return mask > 0 && (mask & (mask - 1)) === 0;
}

export function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
