/**
 * This module runs the JavaScript modules that are generated from plans. It passes them the code that they share: the
 * calendar and the functions that read dated facts.
 */
import { unpackPartPlaces, type PackedPlaces } from '../plan/part-places.ts';
import { CALENDAR } from '../values/calendar.ts';
import type { RunnableParts, Run, PlanRunner } from './interpret.ts';
import type { Memory } from './memory.ts';
import * as pieces from './pieces.ts';

export interface Runtime {
  readonly C: typeof CALENDAR;
  readonly onDay: typeof pieces.onDay;
  readonly leastOver: typeof pieces.leastOver;
  readonly greatestOver: typeof pieces.greatestOver;
  readonly bitsOver: typeof pieces.bitsOver;
  readonly latestBefore: typeof pieces.latestBefore;
}

export type ModulePart = (memory: Memory, runtime: Runtime) => void;

/** Describes the exports of a generated module. */
export interface ScreenModule {
  readonly run: ModulePart;
  /**
   * Checks whether the shorter half (`known`) can run: every input that it takes as known has one value, and no person
   * or thing is unlisted. In a module that was printed for a browser, the result is always `false`.
   */
  readonly isKnown: (memory: Memory) => boolean;
  /**
   * Computes the values that depend on the day of the answer alone. It does nothing when that day is the same as in the
   * last run.
   */
  readonly begin: ModulePart;
  /**
   * The half `known` contains the plan for a household that passes `isKnown`, and `open` for any household, both
   * divided by `splitIntoParts`. In a module that was printed for a browser, both are the same half.
   */
  readonly known: ModuleHalf;
  readonly open: ModuleHalf;
}

export interface ModuleHalf {
  readonly parts: readonly ModulePart[];
  readonly places: readonly PackedPlaces[];
  readonly copies: RunnableParts['copies'];
}

const RUNTIME: Runtime = { C: CALENDAR, ...pieces };

export function createScreenRun(module: ScreenModule): Run {
  return (memory) => module.run(memory, RUNTIME);
}

/**
 * Describes the export of a module that evaluates many households in one run. Its memory `M` has another form than
 * `Memory`.
 */
export interface ManyModule<M> {
  readonly run: (memory: M, runtime: Runtime) => void;
}

export function createBatchRun<M>(module: ManyModule<M>): (memory: M) => void {
  return (memory) => module.run(memory, RUNTIME);
}

export function createScreen(module: ScreenModule): PlanRunner {
  const halves = new Map<'known' | 'open', RunnableParts>();
  return {
    run: createScreenRun(module),
    parts(memory) {
      const half = module.isKnown(memory) ? 'known' : 'open';
      const there = halves.get(half);
      if (there !== undefined) return there;
      const { parts, places, copies } = module[half];
      const bound = (part: ModulePart): Run => {
        return (m) => part(m, RUNTIME);
      };
      const made: RunnableParts = {
        places: places.map(unpackPartPlaces),
        runs: parts.map(bound),
        begin: bound(module.begin),
        copies,
      };
      halves.set(half, made);
      return made;
    },
  };
}
