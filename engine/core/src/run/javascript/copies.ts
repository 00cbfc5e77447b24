/**
 * This module prints the functions of a generated module that fill in positions whose value only repeats another one or
 * is a constant number.
 */
import type { Copy } from '../../plan/copies.ts';
import { findSlotIndex, type Layout } from '../../plan/layout.ts';

/** Describes a printed function that fills in the copies in all rows of one scope. */
export interface PrintedCopies {
  readonly scope: string;
  readonly name: string;
  readonly text: string;
  /**
   * Is the name of the table that says which position repeats which one, in triples: to, from, number of consecutive
   * positions.
   */
  readonly table: string;
}

/** Prints one function for each scope that has copies. */
export function printCopies(prefix: string, copies: readonly Copy[], layout: Layout): readonly PrintedCopies[] {
  return [...new Set(copies.map((c) => c.scope))].map((scope): PrintedCopies => {
    const name = `${prefix}_${scope}`;
    const at = (slot: string): number => findSlotIndex(layout, scope, slot);
    const sources = sourcesOf(
      copies.filter((c) => c.scope === scope),
      at,
    );
    const slots = [...sources].flatMap(([to, from]) => (from.kind === 'slot' && from.at !== to ? [[to, from.at]] : []));
    const numbers = [...sources].flatMap(([to, from]) => (from.kind === 'number' ? [to, from.value] : []));
    const tables = `const ${name}_of=Int32Array.of(${stretches(slots as [number, number][])}),${name}_is=Float64Array.of(${numbers});\n`;
    return {
      scope,
      name,
      text: `${tables}function ${name}(m){copy(m.blocks.${scope},${name}_of,${name}_is);}\n`,
      table: `${name}_of`,
    };
  });
}

type Source = { readonly kind: 'slot'; readonly at: number } | { readonly kind: 'number'; readonly value: number };

/**
 * Maps each position that is filled in to its original source, which is never filled in itself. So the positions can be
 * filled in in any order.
 */
function sourcesOf(copies: readonly Copy[], at: (slot: string) => number): ReadonlyMap<number, Source> {
  const sources = new Map<number, Source>();
  for (const { to, from } of copies)
    sources.set(
      at(to),
      typeof from === 'number'
        ? { kind: 'number', value: from }
        : (sources.get(at(from)) ?? { kind: 'slot', at: at(from) }),
    );
  return sources;
}

/** Combines pairs (to, from) into triples (to, from, number of consecutive positions). */
function stretches(pairs: readonly (readonly [number, number])[]): readonly number[] {
  const found: [number, number, number][] = [];
  for (const [to, from] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && to === last[0] + last[2] && from === last[1] + last[2]) last[2]++;
    else found.push([to, from, 1]);
  }
  return found.flat();
}

export const COPY = `function copy(block,slots,numbers){
const b=block.data,{rows,stride}=block;
for(let i=0,o=0;i<rows;i++,o+=stride){
for(let k=0;k<numbers.length;k+=2)b[o+numbers[k]]=numbers[k+1];
for(let k=0;k<slots.length;k+=3){
const to=o+slots[k],from=o+slots[k+1],n=slots[k+2];
if(n>16)b.copyWithin(to,from,from+n);else for(let j=0;j<n;j++)b[to+j]=b[from+j];
}
}
}
`;
