/**
 * The engine with its rulebook loaded, as the API, the commands and the pages use it.
 * One seam: whatever opens a rulebook goes through here.
 */
import { between, wordsOf, type Between, type Rulebook, type Words } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import type { Language } from '../contract/request.ts';
import { populationsInstalled } from '../populations/installed.ts';
import type { SimulationOptions, Simulations } from '../populations/runs/simulations.ts';
import { whoAsks } from '../threads/asker.ts';
import type { Pace } from '../threads/line.ts';
import { openPool } from '../threads/pool.ts';
import { workWithin } from '../work/within.ts';
import { WORKS, type Input, type Output, type WorkKind } from '../work/works.ts';

/** Each kind of work on a household, by its name. */
type WorkMethods = {
  readonly [K in WorkKind]: (
    situation: Input<K>['situation'],
    options: Input<K>['options'],
    pace?: Pace,
  ) => Promise<Output<K>>;
};

export interface Service extends WorkMethods {
  readonly rulebook: Rulebook;
  /** How many evaluations run at the same time. */
  readonly width: number;
  /** Policy scenarios, and the runs of them; `null` where the engine of populations is not installed. */
  readonly simulations: Simulations | null;
  /** What stands between the rights on a day, yyyymmdd. */
  between(day: number): Between;
  /** The rulebook in the words of a language. */
  words(language: Language): Words;
}

/** By folder: a rulebook is read once for the pages and the API of a process. */
const opened = new Map<string | undefined, Promise<Service>>();

export interface ServiceOptions extends SimulationOptions {
  /** Folder of the rule files; the project's own where left out. */
  readonly dir?: string | undefined;
  /** Threads that evaluate; none: in the thread that asks, as commands and tests do. */
  readonly threads?: number;
  /** How long one evaluation may take in a thread. */
  readonly timeLimitMs?: number;
}

/**
 * The service of a folder. It is opened once: who opens it first says whether it has threads.
 * @throws ProblemError with every problem of the rule files
 */
export function openService(options: ServiceOptions = {}): Promise<Service> {
  const known = opened.get(options.dir) ?? open(options);
  opened.set(options.dir, known);
  return known;
}

async function open({ dir, threads = 0, timeLimitMs = 30_000, ...options }: ServiceOptions): Promise<Service> {
  const compiled = await openRulebook(dir);
  const { rulebook, understood } = compiled;
  const runs = populationsInstalled() ? await import('../populations/runs/simulations.ts') : null;
  const pool = threads > 0 ? openPool({ dir, threads, timeLimitMs, ...WAITING }) : null;
  const run = <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace = 'prompt'): Promise<Output<K>> =>
    pool === null ? workWithin(compiled, kind, input, whoAsks()?.most) : pool.run(kind, input, pace);
  const methods = Object.fromEntries(
    (Object.keys(WORKS) as readonly WorkKind[]).map((kind) => [
      kind,
      (situation: never, options: never, pace?: Pace) => run(kind, { situation, options }, pace),
    ]),
  ) as unknown as WorkMethods;
  return {
    rulebook,
    width: Math.max(1, threads),
    simulations: runs === null ? null : await runs.openSimulations(rulebook, dir, options),
    between: (day) => between(understood, day),
    words: (language) => wordsOf(understood, language),
    ...methods,
  };
}

/** How many may wait: those of one address leave room for four others that ask as much. */
const WAITING = { queueLimit: 40, queueTotal: 200 } as const;
