/** A plan → its generated module, ready to run. Node only: a browser imports what it is sent. */
import { compileFunction } from 'node:vm';
import { printScreen } from './javascript/screen.ts';
import type { Layout } from '../plan/layout.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScreenModule } from './screen.ts';

/**
 * Compiled as Node compiles a CommonJS file, but from the text as it was just printed: no file stands between the two that
 * could be damaged, or changed by somebody. The text is made of the rules alone; nothing that a person says is part of it.
 */
export function moduleOf(plan: Plan, layout: Layout): ScreenModule {
  const exports = {};
  // The name is what stack traces call it.
  compileFunction(printScreen(plan, layout, 'node'), ['exports'], { filename: `rules-from-${plan.from}` })(exports);
  return exports as ScreenModule;
}
