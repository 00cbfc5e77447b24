/** The generated module of a plan, with what it needs from here: the calendar and the reading of dated facts. */
import { unpacked, type PackedPlaces } from '../plan/part-places.ts';
import { CALENDAR } from '../values/calendar.ts';
import type { Parts, Run, Screen } from './interpret.ts';
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

type ModulePart = (memory: Memory, runtime: Runtime) => void;

/** What a generated module exports. */
export interface ScreenModule {
  readonly run: ModulePart;
  /** Whether all that can be stated is known, and the shorter of its two halves runs. */
  readonly isKnown: (memory: Memory) => boolean;
  /** Works out what depends on the day alone, where it is another than before. */
  readonly begin: ModulePart;
  /** The functions of its two halves, as `partsOf` divides the plan. */
  readonly known: ModuleHalf;
  readonly open: ModuleHalf;
}

interface ModuleHalf {
  readonly parts: readonly ModulePart[];
  readonly places: readonly PackedPlaces[];
  readonly copies: Parts['copies'];
}

const RUNTIME: Runtime = { C: CALENDAR, ...pieces };

export function screenRun(module: ScreenModule): Run {
  return (memory) => module.run(memory, RUNTIME);
}

/** What a module exports that works out many households at a time, in a memory of its own kind. */
export interface ManyModule<M> {
  readonly run: (memory: M, runtime: Runtime) => void;
}

export function manyRun<M>(module: ManyModule<M>): (memory: M) => void {
  return (memory) => module.run(memory, RUNTIME);
}

export function screenOf(module: ScreenModule): Screen {
  const halves = new Map<'known' | 'open', Parts>();
  return {
    run: screenRun(module),
    parts(memory) {
      const half = module.isKnown(memory) ? 'known' : 'open';
      const there = halves.get(half);
      if (there !== undefined) return there;
      const { parts, places, copies } = module[half];
      const bound = (part: ModulePart): Run => {
        return (m) => part(m, RUNTIME);
      };
      const made: Parts = { places: places.map(unpacked), runs: parts.map(bound), begin: bound(module.begin), copies };
      halves.set(half, made);
      return made;
    },
  };
}
