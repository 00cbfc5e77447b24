/**
 * The test that a generated module begins with: whether everything that can be stated of a household is known, and
 * nobody and nothing is unlisted. It reads the memory alone, so a what-if that opens a fact is seen.
 */
import type { Column } from '../columns.ts';
import { ghostSlot } from '../groups.ts';
import { indexOf, type Layout } from '../layout.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../people.ts';
import type { Plan } from '../plan.ts';
import { canSettle } from '../thrift.ts';

export function printIsKnown(plan: Plan, layout: Layout): string {
  const scopes = [...layout.scopes.values()].map(({ scope, stride }) => {
    const open = openTests(plan, layout, scope);
    return open.length === 0
      ? ''
      : `{const b=m.blocks.${scope}.data;for(let i=0,o=0;i<m.blocks.${scope}.rows;i++,o+=${stride})if(${open.join('||')})return false;}\n`;
  });
  const dated = plan.dated
    .filter((d) => d.complete)
    .map(({ fact, scope }) => {
      const isMask = plan.columns.get(fact)?.shape === 'mask';
      return `for(let i=0;i<m.blocks.${scope}.rows;i++)if(changes(m.dated[${JSON.stringify(fact)}][i],${isMask}))return false;\n`;
    });
  return `${HELPERS}function isKnown(m){\n${scopes.join('')}${dated.join('')}${RELATIONS}return true;\n}\n`;
}

/** What shows that something of a row is open. */
function openTests(plan: Plan, layout: Layout, scope: string): readonly string[] {
  const at = (slot: string): string => `b[o+${indexOf(layout, scope, slot)}]`;
  const inputs = plan.inputs.filter((i) => i.column.scope === scope);
  const tests = inputs.flatMap((input) => {
    if (!canSettle(input) || !isOpenable(input.column)) return [];
    const { source } = input;
    const test = openTest(input.column, at);
    const told =
      source.kind === 'fact' && inputs.find((i) => i.source.kind === 'stated' && i.source.fact === source.fact);
    // A fact that can be worked out is read as stated only where it is.
    return told ? [`(${at(told.column.slots[0])}!==0&&${test})`] : [test];
  });
  const ghost = inputs.some((i) => i.column.id === ghostSlot(scope)) ? [`${at(`${ghostSlot(scope)}#v`)}!==0`] : [];
  const partners = inputs.some((i) => i.column.id === PARTNER_POSSIBLE)
    ? [`${at(`${PARTNER_POSSIBLE}#m`)}!==${at(`${PARTNER_CERTAIN}#m`)}`]
    : [];
  return [...ghost, ...partners, ...tests];
}

function isOpenable({ shape, slots }: Column): boolean {
  return shape === 'mask' || slots[0] !== slots[1];
}

function openTest({ shape, slots }: Column, at: (slot: string) => string): string {
  return shape === 'mask' ? `many(${at(slots[0])})` : `${at(slots[0])}!==${at(slots[1])}`;
}

const HELPERS = `function many(x){return x===0||(x&(x-1))!==0;}
function changes(list,mask){
for(let k=0;k<list.length&&list[k]!==Infinity;k+=3)if(mask?many(list[k+2]):list[k+1]!==list[k+2])return true;
return false;
}
`;

const RELATIONS = `const n=m.blocks.person.rows;
for(let k=0;k<n*n;k++)if(many(m.related[k])||m.degreeLo[k]!==m.degreeHi[k])return false;
`;
