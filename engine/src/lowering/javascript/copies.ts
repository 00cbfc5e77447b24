/**
 * Slots that hold what another slot of the row holds, or a number that is always the same. Nothing that is worked out
 * reads them, so they are filled at the end, by short loops over tables: a third of the text, and of what a processor
 * has to fetch of it, is gone.
 */
import type { Node } from '../ir.ts';
import { indexOf, type Layout } from '../layout.ts';
import { slotsOf } from '../make.ts';
import type { Step } from '../plan.ts';

export interface Separated {
  /** What has to be worked out. */
  readonly steps: readonly Step[];
  readonly copies: readonly Copy[];
}

interface Copy {
  readonly scope: string;
  readonly to: string;
  readonly from: string | number;
}

export function separated(steps: readonly Step[]): Separated {
  const copies: Copy[] = [];
  const rest = steps.flatMap((step): readonly Step[] => {
    const { scope } = step;
    const writes = step.writes.filter(({ slot, node }, k) => {
      const from = sourceOf(step, k, node);
      if (from !== null) copies.push({ scope, to: slot, from });
      return from === null;
    });
    return writes.length === 0 ? [] : [{ ...step, writes } as Step];
  });
  const copied = new Set(copies.map((c) => c.to));
  const read = slotsOf(rest.flatMap((s) => s.writes.map((w) => w.node))).find((slot) => copied.has(slot));
  if (read !== undefined) throw new Error(`"${read}" is a copy, and is read before it is made`);
  return { steps: rest, copies };
}

/** The slot, or the number, that a write repeats. */
function sourceOf(step: Step, at: number, node: Node): string | number | null {
  // Where both ends are worked out alike they are one.
  const other = step.writes[0];
  if (at > 0 && other?.node === node && how(step, 0) === how(step, at)) return other.slot;
  if (step.kind === 'reduce') return null;
  if (node.op === 'num') return node.value;
  if (node.op === 'bool') return node.value ? 1 : 0;
  return node.op === 'cell' && (node.row === 'me' || step.scope === 'home') ? node.slot : null;
}

function how(step: Step, at: number): string {
  const write = step.kind === 'reduce' ? step.writes[at] : undefined;
  return write === undefined ? '' : `${write.reduce} ${write.start}`;
}

/** A function that fills the copies of all rows, in their order: one may repeat another. */
export function printCopies(name: string, copies: readonly Copy[], layout: Layout): string {
  const scopes = [...new Set(copies.map((c) => c.scope))];
  const parts = scopes.map((scope) => {
    const at = (slot: string): number => indexOf(layout, scope, slot);
    const own = copies.filter((c) => c.scope === scope);
    const slots = own.flatMap(({ to, from }) =>
      typeof from === 'string' && at(to) !== at(from) ? [at(to), at(from)] : [],
    );
    const numbers = own.flatMap(({ to, from }) => (typeof from === 'number' ? [at(to), from] : []));
    const tables = `const ${name}_${scope}=Int32Array.of(${slots}),${name}_${scope}_is=Float64Array.of(${numbers});\n`;
    return { tables, call: `copy(m.blocks.${scope},${name}_${scope},${name}_${scope}_is);` };
  });
  return `${parts.map((p) => p.tables).join('')}function ${name}(m){${parts.map((p) => p.call).join('')}}\n`;
}

/** Numbers first: a slot may repeat one of them. */
export const COPY = `function copy(block,slots,numbers){
const b=block.data,{rows,stride}=block;
for(let i=0,o=0;i<rows;i++,o+=stride){
for(let k=0;k<numbers.length;k+=2)b[o+numbers[k]]=numbers[k+1];
for(let k=0;k<slots.length;k+=2)b[o+slots[k]]=b[o+slots[k+1]];
}
}
`;
