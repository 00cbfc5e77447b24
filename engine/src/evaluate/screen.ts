/** The generated module of a plan, with what it needs from here: the calendar and the reading of dated facts. */
import { CALENDAR } from '../values/calendar.ts';
import type { Run } from './interpret.ts';
import { datedEnd, heldSince, type Memory } from './memory.ts';

export interface Runtime {
  readonly C: typeof CALENDAR;
  readonly datedEnd: typeof datedEnd;
  readonly heldSince: typeof heldSince;
}

/** What a generated module exports. */
export interface ScreenModule {
  readonly run: (memory: Memory, runtime: Runtime) => void;
  /** Whether all that can be stated is known, and the shorter of its two halves runs. */
  readonly isKnown: (memory: Memory) => boolean;
}

const RUNTIME: Runtime = { C: CALENDAR, datedEnd, heldSince };

export function screenRun(module: ScreenModule): Run {
  return (memory) => module.run(memory, RUNTIME);
}
