/**
 * This module prints a plan as the text of a JavaScript module with a function `run(memory, runtime)`: loops over the
 * rows of a scope, level by level, with shared sub-expressions evaluated once. For Node there are two halves, in one text
 * or in two: for a household about which everything is known, and for any household. A browser imports the text, and
 * Node compiles it without storing it. It is generated from the rules alone and contains nothing that a person entered.
 */
import type { Layout } from '../../plan/layout.ts';
import { packPartPlaces, collectPartPlaces } from '../../plan/part-places.ts';
import { splitIntoParts } from '../../plan/parts.ts';
import type { Plan } from '../../plan/plan.ts';
import { COPY, printCopies } from './copies.ts';
import { OfTheDay } from './days.ts';
import type { Knowing } from '../../plan/simplify-steps.ts';
import type { Shared } from './expression.ts';
import { HeldSince } from './held.ts';
import { createHouseholdForm } from './household.ts';
import { printIsKnown } from './known.ts';
import { printLoop } from './loop.ts';

/**
 * Prints the module in the form of CommonJS for Node, or of an ES module for a browser. A browser receives only the
 * half for any household: visitors hardly ever state everything that the rulebook can read, and this half also gives
 * correct results for those who do.
 */
export function printScreen(plan: Plan, layout: Layout, form: 'browser' | 'node' = 'browser'): string {
  const shared = createShared(layout);
  const halves = form === 'node' ? bothHalves(plan, shared) : openHalf(plan, shared);
  const exported = form === 'browser' ? `export ${EXPORTS};\n` : `Object.assign(exports,${EXPORTS});\n`;
  return [printFrame(plan, shared), halves, exported].join('');
}

/**
 * Prints one half in the form of CommonJS. It exports `run`, `begin` and `half` and, for the half `open`, also `isKnown`.
 */
export function printHalf(plan: Plan, layout: Layout, knowing: Knowing): string {
  const shared = createShared(layout);
  const { functions, calls, half } = printed(plan, shared, knowing);
  const isOpen = knowing === 'open';
  return [
    printFrame(plan, shared),
    isOpen ? printIsKnown(plan, layout) : '',
    functions,
    `function run(m,rt){begin(m,rt);${calls}}\n`,
    `Object.assign(exports,{run,begin,half:${half}${isOpen ? ',isKnown' : ''}});\n`,
  ].join('');
}

function createShared(layout: Layout): Shared {
  const memory = createHouseholdForm(layout);
  return { layout, form: memory, days: new OfTheDay(), held: new HeldSince(memory) };
}

/** Prints what stands before the halves. They must be printed first, because they add to what they share. */
function printFrame(plan: Plan, shared: Shared): string {
  return [
    `// Generated from the rulebook for ${plan.from} to ${plan.until}. Do not edit.\n`,
    `const {min,max,floor}=Math;\n`,
    COPY,
    shared.days.text(),
    shared.held.text(),
    `function begin(m,rt){if(m.today!==day)ofTheDay(m.today,rt);}\n`,
  ].join('');
}

const EXPORTS = '{run,isKnown,begin,known,open}';

function bothHalves(plan: Plan, shared: Shared): string {
  const [known, open] = [printed(plan, shared, 'known'), printed(plan, shared, 'open')];
  return [
    printIsKnown(plan, shared.layout),
    known.functions,
    open.functions,
    `function run(m,rt){begin(m,rt);if(isKnown(m)){${known.calls}}else{${open.calls}}}\n`,
    `const known=${known.half},open=${open.half};\n`,
  ].join('');
}

function openHalf(plan: Plan, shared: Shared): string {
  const { functions, calls, half } = printed(plan, shared, 'open');
  return [
    `function isKnown(){return false;}\n`,
    functions,
    `function run(m,rt){begin(m,rt);${calls}}\n`,
    `const open=${half},known=open;\n`,
  ].join('');
}

interface Printed {
  readonly functions: string;
  readonly calls: string;
  /**
   * Holds the functions of the parts, what each reads and writes, and the copies that are filled in after them, in the
   * shape of `ModuleHalf`.
   */
  readonly half: string;
}

function printed(plan: Plan, shared: Shared, knowing: Knowing): Printed {
  const { loops, copies } = splitIntoParts(plan, knowing);
  const functions = loops.map((loop, k) => {
    const body = printLoop(loop, shared);
    return `function ${knowing}${k}(m,rt){\n${shared.form.prologue(body)}${body}}\n`;
  });
  const fills = printCopies(`${knowing}Copies`, copies, shared.layout);
  const names = loops.map((_, k) => `${knowing}${k}`);
  const places = JSON.stringify(loops.map((loop) => packPartPlaces(collectPartPlaces(loop, shared.layout))));
  return {
    functions: [...functions, ...fills.map((f) => f.text)].join(''),
    calls: [...names, ...fills.map((f) => f.name)].map((name) => `${name}(m,rt);`).join(''),
    half: `{parts:[${names}],places:${places},copies:{${fills.map((f) => `${f.scope}:${f.table}`)}}}`,
  };
}
