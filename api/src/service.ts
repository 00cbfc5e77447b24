/**
 * The engine with its rulebook loaded, as the API, the commands and the pages use it.
 * One seam: whatever opens a rulebook goes through here.
 */
import {
  between,
  wordsOf,
  type Answer,
  type Between,
  type Comparison,
  type Curve,
  type EventAnswer,
  type NextQuestion,
  type PossibleEvents,
  type Rulebook,
  type Verso,
  type Words,
} from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import type { Language } from './contract/request.ts';
import type { Populations } from './plugin.ts';
import { populationsPlugin } from './plugins.ts';
import type { SimulationOptions } from './populations/runs/simulations.ts';
import { whoAsks } from './threads/asker.ts';
import type { Pace } from './threads/line.ts';
import { openPool } from './threads/pool.ts';
import { workWithin } from './within.ts';
import type {
  CurveWork,
  EvaluateWork,
  EventWork,
  Input,
  Output,
  Sides,
  VersoWork,
  WorkKind,
  WorkOptions,
} from './work-kinds.ts';

export interface Service {
  readonly rulebook: Rulebook;
  /** How many evaluations run at the same time. */
  readonly width: number;
  /** Policy scenarios, and the runs of them; `null` where the engine of populations is not installed. */
  readonly populations: Populations | null;
  /** What stands between the rights on a day, yyyymmdd. */
  between(day: number): Between;
  /** The rulebook in the words of a language. */
  words(language: Language): Words;
  /**
   * @param situation as a user wrote it, not yet checked
   * @throws ProblemError where the situation or the date cannot be evaluated
   */
  evaluate(situation: unknown, options: EvaluateWork, pace?: Pace): Promise<Answer>;
  /** The question worth asking next. `skip`: ids of those that are not to be asked. @throws ProblemError */
  nextQuestion(situation: unknown, options: WorkOptions & { readonly skip?: readonly string[] }): Promise<NextQuestion>;
  /** The values of a figure at which open rights turn. @throws ProblemError */
  turns(situation: unknown, options: Input<'turns'>['options']): Promise<readonly number[]>;
  /** Two answers side by side. @throws ProblemError, its fields after `before.` or `after.` */
  compare(sides: Sides, options: Omit<WorkOptions, 'date'>): Promise<Comparison>;
  /** Both faces of each right. @throws ProblemError, those of what the registers say after `official.` */
  verso(situation: unknown, options: VersoWork): Promise<Verso>;
  /** What the registers hold in place of what was told. @throws ProblemError, those of what they say after `official.` */
  picture(situation: unknown, options: VersoWork): Promise<Verso['picture']>;
  /** What can happen to somebody of a household. @throws ProblemError */
  events(situation: unknown, options: WorkOptions): Promise<PossibleEvents>;
  /** What an event changes. @throws ProblemError, also of `event`, `who` and `tells.` */
  event(situation: unknown, options: EventWork): Promise<EventAnswer>;
  /** The rights as the registers hold the household on the day from which an event counts. @throws ProblemError as `event` */
  heldAfter(situation: unknown, options: EventWork): Promise<Answer>;
  /** The rights along one figure. @throws ProblemError, also of `fact`, `of`, `from` and `to` */
  curve(situation: unknown, options: CurveWork): Promise<Curve>;
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
  const plugin = await populationsPlugin();
  const pool = threads > 0 ? openPool({ dir, threads, timeLimitMs, ...WAITING }) : null;
  const run = <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace = 'prompt'): Promise<Output<K>> =>
    pool === null ? workWithin(compiled, kind, input, whoAsks()?.most) : pool.run(kind, input, pace);
  return {
    rulebook,
    width: Math.max(1, threads),
    populations: plugin === null ? null : await plugin.open(rulebook, dir, options),
    between: (day) => between(understood, day),
    words: (language) => wordsOf(understood, language),
    evaluate: (situation, options, pace) => run('evaluate', { situation, options }, pace),
    nextQuestion: (situation, options) => run('next-question', { situation, options }),
    turns: (situation, options) => run('turns', { situation, options }),
    compare: (sides, options) => run('compare', { sides, options }),
    verso: (situation, options) => run('verso', { situation, options }),
    picture: (situation, options) => run('picture', { situation, options }),
    events: (situation, options) => run('events', { situation, options }),
    event: (situation, options) => run('event', { situation, options }),
    heldAfter: (situation, options) => run('held-after', { situation, options }),
    curve: (situation, options) => run('curve', { situation, options }),
  };
}

/** How many may wait: those of one address leave room for four others that ask as much. */
const WAITING = { queueLimit: 40, queueTotal: 200 } as const;
