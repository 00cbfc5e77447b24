/** The functions of a module that fill what only repeats. */
import type { Copy } from '../copies.ts';
import { indexOf, type Layout } from '../layout.ts';
import type { PartPlaces } from '../part-places.ts';

/** A function that fills the copies of all rows of one scope, in their order: one may repeat another. */
export interface PrintedCopies {
  readonly name: string;
  readonly text: string;
  readonly places: PartPlaces;
}

/** One for each scope that has copies. */
export function printCopies(prefix: string, copies: readonly Copy[], layout: Layout): readonly PrintedCopies[] {
  return [...new Set(copies.map((c) => c.scope))].map((scope): PrintedCopies => {
    const name = `${prefix}_${scope}`;
    const at = (slot: string): number => indexOf(layout, scope, slot);
    const own = copies.filter((c) => c.scope === scope);
    const pairs = own.flatMap(({ to, from }) =>
      typeof from === 'string' && at(to) !== at(from) ? [[at(to), at(from)] as const] : [],
    );
    const numbers = own.flatMap(({ to, from }) => (typeof from === 'number' ? [at(to), from] : []));
    const tables = `const ${name}_of=Int32Array.of(${pairs}),${name}_is=Float64Array.of(${numbers});\n`;
    return {
      name,
      text: `${tables}function ${name}(m){copy(m.blocks.${scope},${name}_of,${name}_is);}\n`,
      places: {
        reads: { [scope]: [...new Set(pairs.map(([, from]) => from))] },
        dated: [],
        today: false,
        scope,
        writes: own.map(({ to }) => at(to)),
      },
    };
  });
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
