/**
 * This module compiles the generated module of a plan in memory, ready to run. It works on Node only; a browser imports
 * the text that it receives.
 */
import { compileFunction } from 'node:vm';
import { printScreen } from './javascript/screen.ts';
import type { Layout } from '../plan/layout.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScreenModule } from './screen.ts';

/**
 * Compiles the module as Node compiles a CommonJS file, but directly from the generated text, so that there is no file
 * that could be damaged or changed. The text is generated from the rules alone and contains nothing that a person
 * entered.
 */
export function compileModule(plan: Plan, layout: Layout): ScreenModule {
  const exports = {};
  // Stack traces show this name.
  compileFunction(printScreen(plan, layout, 'node'), ['exports'], { filename: `rules-from-${plan.from}` })(exports);
  return exports as ScreenModule;
}
