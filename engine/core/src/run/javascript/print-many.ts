/**
 * A plan → the text of a module that works out many households at a time, as a population does. It holds the plan once,
 * for any household.
 */
import { partsOf } from '../../plan/parts.ts';
import type { Plan } from '../../plan/plan.ts';
import { OfTheDay } from './days.ts';
import type { Shared } from './expression.ts';
import { HeldSince } from './held.ts';
import { printLoop } from './loop.ts';
import { manyForm } from './many.ts';
import { manyLayout, type ManyLayout } from './many-layout.ts';

export interface PrintedMany {
  /** For Node's `require`: it exports `run(memory, runtime)`. */
  readonly text: string;
  readonly layout: ManyLayout;
}

/**
 * @param keeps slots that are read when all is worked out
 * @param room how many rows of each scope there is room for
 */
export function printMany(plan: Plan, keeps: ReadonlySet<string>, room: ReadonlyMap<string, number>): PrintedMany {
  const parts = partsOf(plan, 'open');
  const layout = manyLayout(plan, parts, keeps);
  const form = manyForm(layout, room);
  const shared: Shared = { layout, form, days: new OfTheDay(), held: new HeldSince(form) };
  const functions = parts.loops.map((loop, k) => {
    const body = printLoop(loop, shared);
    return `function part${k}(m,rt){\n${form.prologue(body)}${body}}\n`;
  });
  const calls = parts.loops.map((_, k) => `part${k}(m,rt);`).join('');
  const text = [
    `// Generated from the rulebook for ${plan.from} to ${plan.until}. Do not edit.\n`,
    `const {min,max,floor}=Math;\n`,
    shared.days.text(),
    shared.held.text(),
    ...functions,
    `exports.run=(m,rt)=>{if(m.today!==day)ofTheDay(m.today,rt);${calls}};\n`,
  ].join('');
  return { text, layout };
}
