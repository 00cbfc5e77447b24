/** The generated module of a plan, with what it needs from here: the calendar and the reading of dated facts. */
import { partsOf } from '../lowering/parts.ts';
import type { Plan } from '../lowering/plan.ts';
import { CALENDAR } from '../values/calendar.ts';
import type { Parts, Run, Screen } from './interpret.ts';
import { datedEnd, heldSince, type Memory } from './memory.ts';

export interface Runtime {
  readonly C: typeof CALENDAR;
  readonly datedEnd: typeof datedEnd;
  readonly heldSince: typeof heldSince;
}

type ModulePart = (memory: Memory, runtime: Runtime) => void;

/** What a generated module exports. */
export interface ScreenModule {
  readonly run: ModulePart;
  /** Whether all that can be stated is known, and the shorter of its two halves runs. */
  readonly isKnown: (memory: Memory) => boolean;
  /** The functions of its two halves, as `partsOf` divides the plan. */
  readonly known: readonly ModulePart[];
  readonly open: readonly ModulePart[];
}

const RUNTIME: Runtime = { C: CALENDAR, datedEnd, heldSince };

export function screenRun(module: ScreenModule): Run {
  return (memory) => module.run(memory, RUNTIME);
}

export function screenOf(module: ScreenModule, plan: Plan): Screen {
  const halves = new Map<'known' | 'open', Parts>();
  return {
    run: screenRun(module),
    parts(memory) {
      const half = module.isKnown(memory) ? 'known' : 'open';
      const there = halves.get(half);
      if (there !== undefined) return there;
      const runs = module[half].map(
        (part): Run =>
          (m) =>
            part(m, RUNTIME),
      );
      const made: Parts = { loops: partsOf(plan, half), runs };
      halves.set(half, made);
      return made;
    },
  };
}
