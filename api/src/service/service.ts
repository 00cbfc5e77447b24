/** This module holds the engine with its rulebook loaded, as the API, the pages and most commands use it. */
import { findRightRelations, getWords, type RightRelations, type Rulebook, type Words } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import type { Language } from '../contract/request.ts';
import { hasPopulations } from '../populations/installed.ts';
import type { SimulationOptions, Simulations } from '../populations/runs/simulations.ts';
import { getAsker } from '../threads/asker.ts';
import type { Pace } from '../threads/waiting-line.ts';
import { openPool } from '../threads/pool.ts';
import { workWithinLimits } from '../work/within-limits.ts';
import { WORKS, type WorkInput, type Output, type WorkKind } from '../work/works.ts';

/** Has one method for each kind of work on a household, by its name. */
type WorkMethods = {
  readonly [K in WorkKind]: (
    situation: WorkInput<K>['situation'],
    options: WorkInput<K>['options'],
    pace?: Pace,
  ) => Promise<Output<K>>;
};

export interface Service extends WorkMethods {
  readonly rulebook: Rulebook;
  /** Counts the evaluations that can run at the same time. */
  readonly width: number;
  /** Holds policy scenarios and their runs; `null` when the engine of populations is not installed. */
  readonly simulations: Simulations | null;
  /** Returns the ties between the rights on a day, yyyymmdd. */
  between(day: number): RightRelations;
  words(language: Language): Words;
}

/** Maps each folder to its service, so that a process reads a rulebook once for its pages and its API. */
const opened = new Map<string | undefined, Promise<Service>>();

export interface ServiceOptions extends SimulationOptions {
  /** This is the folder of the rule files; the project's own when left out. */
  readonly dir?: string | undefined;
  /** Counts the threads that evaluate. Without it, the calling thread evaluates, as commands and tests do. */
  readonly threads?: number;
  /** Limits the time of one evaluation in a thread, in milliseconds. */
  readonly timeLimitMs?: number;
}

/**
 * Opens the service of a folder. It is opened only once: later callers get the same service, whatever their other
 * options are.
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
  const runs = hasPopulations() ? await import('../populations/runs/simulations.ts') : null;
  const pool = threads > 0 ? openPool({ dir, threads, timeLimitMs, ...WAITING }) : null;
  const run = <K extends WorkKind>(kind: K, input: WorkInput<K>, pace: Pace = 'prompt'): Promise<Output<K>> =>
    pool === null ? workWithinLimits(compiled, kind, input, getAsker()?.most) : pool.run(kind, input, pace);
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
    between: (day) => findRightRelations(understood, day),
    words: (language) => getWords(understood, language),
    ...methods,
  };
}

/** Limits the jobs that wait: a full queue of one address leaves room for four other addresses with as many jobs. */
const WAITING = { queueLimit: 40, queueTotal: 200 } as const;
