/**
 * This module separates the slots that only repeat another slot of the row or a constant. No computation reads them, so
 * they are filled at the end by short loops over tables. This makes the generated text shorter, and with it the code
 * that a processor has to fetch.
 */
import type { Node } from './ir.ts';
import { listSlotsRead } from './make.ts';
import type { LoweredStep } from './plan.ts';

export interface SeparatedSteps {
  readonly steps: readonly LoweredStep[];
  readonly copies: readonly Copy[];
}

export interface Copy {
  readonly scope: string;
  readonly to: string;
  readonly from: string | number;
}

export function separateCopies(steps: readonly LoweredStep[]): SeparatedSteps {
  const copies: Copy[] = [];
  const rest = steps.flatMap((step): readonly LoweredStep[] => {
    const { scope } = step;
    const writes = step.writes.filter(({ slot, node }, k) => {
      const from = sourceOf(step, k, node);
      if (from !== null) copies.push({ scope, to: slot, from });
      return from === null;
    });
    return writes.length === 0 ? [] : [{ ...step, writes } as LoweredStep];
  });
  const copied = new Set(copies.map((c) => c.to));
  const read = listSlotsRead(rest.flatMap((s) => s.writes.map((w) => w.node))).find((slot) => copied.has(slot));
  if (read !== undefined) throw new Error(`"${read}" is a copy, and is read before it is made`);
  return { steps: rest, copies };
}

/**
 * Returns the slot or the number that a write repeats (1 for yes and 0 for no); `null` when the value has to be
 * computed.
 */
function sourceOf(step: LoweredStep, at: number, node: Node): string | number | null {
  // When both ends are computed in the same way, the second is a copy of the first.
  const other = step.writes[0];
  if (at > 0 && other?.node === node && how(step, 0) === how(step, at)) return other.slot;
  if (step.kind === 'reduce') return null;
  if (node.op === 'num') return node.value;
  if (node.op === 'bool') return node.value ? 1 : 0;
  return node.op === 'cell' && (node.row === 'me' || step.scope === 'home') ? node.slot : null;
}

function how(step: LoweredStep, at: number): string {
  const write = step.kind === 'reduce' ? step.writes[at] : undefined;
  return write === undefined ? '' : `${write.reduce} ${write.start}`;
}
