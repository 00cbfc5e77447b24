/**
 * This module prints the test with which a generated module begins: whether everything that can be stated of a
 * household is known, and no person or thing is unlisted. The test reads only the memory, so it also notices a what-if
 * that makes a fact unknown.
 */
import type { Column } from '../../plan/columns.ts';
import { toGhostSlot } from '../../plan/groups.ts';
import { findSlotIndex, type Layout } from '../../plan/layout.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../../plan/people.ts';
import { readsRelations } from '../../plan/sharing.ts';
import type { Plan } from '../../plan/plan.ts';
import { canSettle } from '../../plan/settled-inputs.ts';

export function printIsKnown(plan: Plan, layout: Layout): string {
  const scopes = [...layout.scopes.keys()].map((scope) => printScope(plan, layout, scope));
  const dated = plan.dated
    .filter((d) => d.complete)
    .map(({ fact, scope }) => {
      const isMask = plan.columns.get(fact)?.shape === 'mask';
      return `for(let i=0;i<m.blocks.${scope}.rows;i++)if(changes(m.dated[${JSON.stringify(fact)}][i],${isMask}))return false;\n`;
    });
  return [
    HELPERS,
    ...scopes.map((s) => s.tables),
    `function isKnown(m){\n`,
    ...scopes.map((s) => s.test),
    ...dated,
    `${readsRelations(plan.steps) ? RELATIONS : ''}return true;\n}\n`,
  ].join('');
}

/** Prints the tables of the slots that show whether anything in a row is open, and the test that reads them. */
function printScope(plan: Plan, layout: Layout, scope: string): { readonly tables: string; readonly test: string } {
  const at = (slot: string): number => findSlotIndex(layout, scope, slot);
  const inputs = plan.inputs.filter((i) => i.column.scope === scope);
  const [pairs, masks, told]: [number[], number[], string[]] = [[], [], []];
  for (const input of inputs) {
    const { source, column } = input;
    if (!canSettle(input) || !isOpenable(column)) continue;
    const stated =
      source.kind === 'fact' && inputs.find((i) => i.source.kind === 'stated' && i.source.fact === source.fact);
    // A fact that can be computed is read only if it was stated, so only then can an open value of it leave anything
    // open.
    if (stated) told.push(`(b[o+${at(stated.column.slots[0])}]!==0&&${openTest(column, at)})`);
    else if (column.shape === 'mask') masks.push(at(column.slots[0]));
    else pairs.push(at(column.slots[0]), at(column.slots[1]));
  }
  if (inputs.some((i) => i.column.id === toGhostSlot(scope))) told.push(`b[o+${at(`${toGhostSlot(scope)}#v`)}]!==0`);
  if (inputs.some((i) => i.column.id === PARTNER_POSSIBLE))
    pairs.push(at(`${PARTNER_CERTAIN}#m`), at(`${PARTNER_POSSIBLE}#m`));
  const test = `isOpen(b,o,pairs_${scope},masks_${scope})`;
  const { stride } = layout.scopes.get(scope) ?? { stride: 0 };
  return {
    tables: `const pairs_${scope}=Int32Array.of(${pairs}),masks_${scope}=Int32Array.of(${masks});\n`,
    test: `{const b=m.blocks.${scope}.data;for(let i=0,o=0;i<m.blocks.${scope}.rows;i++,o+=${stride})if(${[...told, test].join('||')})return false;}\n`,
  };
}

function isOpenable({ shape, slots }: Column): boolean {
  return shape === 'mask' || slots[0] !== slots[1];
}

function openTest({ shape, slots }: Column, at: (slot: string) => number): string {
  const [first, second] = [`b[o+${at(slots[0])}]`, `b[o+${at(slots[1])}]`];
  return shape === 'mask' ? `many(${first})` : `${first}!==${second}`;
}

const HELPERS = `function many(x){return x===0||(x&(x-1))!==0;}
function changes(list,mask){
for(let k=0;k<list.length&&list[k]!==Infinity;k+=3)if(mask?many(list[k+2]):list[k+1]!==list[k+2])return true;
return false;
}
function isOpen(b,o,pairs,masks){
for(let k=0;k<pairs.length;k+=2)if(b[o+pairs[k]]!==b[o+pairs[k+1]])return true;
for(let k=0;k<masks.length;k++)if(many(b[o+masks[k]]))return true;
return false;
}
`;

const RELATIONS = `const n=m.blocks.person.rows;
for(let k=0;k<n*n;k++)if(many(m.related[k])||m.degreeLo[k]!==m.degreeHi[k])return false;
`;
