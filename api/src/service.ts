/**
 * The engine with its rulebook loaded, as the API, the commands and the pages use it.
 * One seam: whatever opens a rulebook goes through here.
 */
import { evaluate, ProblemError, type Answer, type Rulebook } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import type { Language } from './contract/request.ts';
import { dayOf, isoOf } from './date.ts';
import { openPool } from './threads/pool.ts';

export interface Service {
  readonly rulebook: Rulebook;
  /**
   * @param situation as a user wrote it, not yet checked
   * @param options `date` yyyymmdd
   * @throws ProblemError where the situation or the date cannot be evaluated
   */
  evaluate(situation: unknown, options: { readonly date: number; readonly language: Language }): Promise<Answer>;
}

/** By folder: a rulebook is read once for the pages and the API of a process. */
const opened = new Map<string | undefined, Promise<Service>>();

export interface ServiceOptions {
  /** Folder of the rule files; the project's own where left out. */
  readonly dir?: string | undefined;
  /** Threads that evaluate; none: in the thread that asks, as commands and tests do. */
  readonly threads?: number;
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

async function open({ dir, threads = 0 }: ServiceOptions): Promise<Service> {
  const compiled = await openRulebook(dir);
  const { rulebook } = compiled;
  const pool = threads > 0 ? openPool({ dir, threads, ...POOL_LIMITS }) : null;
  return {
    rulebook,
    async evaluate(situation, { date, language }) {
      refuseEarly(date, rulebook.starts);
      if (pool !== null) return pool.evaluate({ situation, date, language });
      return evaluate(compiled, situation, { date, language });
    },
  };
}

const POOL_LIMITS = { timeLimitMs: 30_000, queueLimit: 40 } as const;

/** A written date as yyyymmdd. @throws ProblemError */
export function readDate(iso: string): number {
  const day = dayOf(iso);
  if (day !== null) return day;
  throw new ProblemError([
    {
      code: 'invalid-date',
      what: `"${iso.slice(0, 40)}" is no day of the calendar.`,
      where: { field: 'date' },
      why: 'The law and its figures are read as of one day.',
      mend: 'Write a day as year-month-day, for instance 2026-11-25.',
    },
  ]);
}

function refuseEarly(date: number, starts: number): void {
  if (date >= starts) return;
  throw new ProblemError([
    {
      code: 'before-rulebook',
      what: `The rulebook starts on ${isoOf(starts)}; ${isoOf(date)} is before that day.`,
      where: { field: 'date' },
      why: 'No law of that day is encoded, so any answer would be a guess.',
      mend: `Ask for ${isoOf(starts)} or later.`,
    },
  ]);
}
