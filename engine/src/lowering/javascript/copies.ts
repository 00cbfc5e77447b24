/** The functions of a module that fill what only repeats. */
import type { Copy } from '../copies.ts';
import { indexOf, type Layout } from '../layout.ts';

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
