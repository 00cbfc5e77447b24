/**
 * This module prints a plan as the text of a module that computes many households at a time, as for a population. The
 * text contains the plan once, for households about which anything may be unknown.
 */
import { splitIntoParts } from '../../plan/parts.ts';
import type { Plan } from '../../plan/plan.ts';
import { OfTheDay } from './days.ts';
import type { Shared } from './expression.ts';
import { HeldSince } from './held.ts';
import { printLoop } from './loop.ts';
import { createManyForm } from './many.ts';
import { computeManyLayout, type ManyLayout } from './many-layout.ts';

export interface PrintedMany {
  /** Holds the text of the module for Node's `require`. It exports `run(memory, runtime)`. */
  readonly text: string;
  readonly layout: ManyLayout;
}

/**
 * Prints the module.
 * @param keeps slots that are read after everything has been computed
 * @param room the number of rows of each scope for which there is space
 */
export function printMany(plan: Plan, keeps: ReadonlySet<string>, room: ReadonlyMap<string, number>): PrintedMany {
  const parts = splitIntoParts(plan, 'open');
  const layout = computeManyLayout(plan, parts, keeps);
  const form = createManyForm(layout, room);
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
