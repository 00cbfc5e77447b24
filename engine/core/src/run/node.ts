/**
 * This module compiles the generated module of a plan in memory, ready to run. It works on Node only; a browser imports
 * the text that it receives.
 */
import { compileFunction } from 'node:vm';
import { printHalf } from './javascript/screen.ts';
import type { Knowing } from '../plan/simplify-steps.ts';
import type { Layout } from '../plan/layout.ts';
import type { Plan } from '../plan/plan.ts';
import type { ModuleHalf, ModulePart, ScreenModule } from './screen.ts';

type Compiled = Pick<ScreenModule, 'run' | 'begin'> & { readonly half: ModuleHalf };

/**
 * Compiles the module as Node compiles a CommonJS file, but directly from the generated text, so that there is no file
 * that could be damaged or changed. The text is generated from the rules alone and contains nothing that a person
 * entered. The half `known` is printed and compiled when it first runs, because many a process never meets a household
 * about which everything is known.
 */
export function compileModule(plan: Plan, layout: Layout): ScreenModule {
  const open = compileHalf(plan, layout, 'open') as Compiled & Pick<ScreenModule, 'isKnown'>;
  let known: Compiled | null = null;
  const makeKnown = (): Compiled => (known ??= compileHalf(plan, layout, 'known'));
  const begin: ModulePart = (memory, runtime) => {
    open.begin(memory, runtime);
    known?.begin(memory, runtime);
  };
  return {
    run: (memory, runtime) => (open.isKnown(memory) ? makeKnown() : open).run(memory, runtime),
    isKnown: open.isKnown,
    begin,
    open: open.half,
    get known() {
      return makeKnown().half;
    },
  };
}

function compileHalf(plan: Plan, layout: Layout, knowing: Knowing): Compiled {
  const exports = {};
  // Stack traces show this name.
  const filename = `rules-from-${plan.from}-${knowing}`;
  compileFunction(printHalf(plan, layout, knowing), ['exports'], { filename })(exports);
  return exports as Compiled;
}
