/**
 * This module puts one step after another to a household, which answers each truthfully until no step is left or the
 * greatest number of steps is reached.
 */
import {
  findNextStep,
  type findNextQuestion,
  type AskedScreen,
  type Compiled,
  type Question,
} from '../../engine/core/src/index.ts';
import type { GoldenHousehold } from '../golden/household.ts';
import { answerScreen } from './answer-screen.ts';
import type { Story } from './story.ts';

type Node = Record<string | number, unknown>;

export interface InterviewStep {
  readonly put: AskedScreen | Question;
  /** Counts the facts that were ticked, filled in or answered. */
  readonly facts: number;
  /** Estimates the seconds that it takes to read and to answer the step. */
  readonly seconds: number;
}

export interface Walk {
  /**
   * Counts, after each step, the rights about which nothing is open; the first number is the one after the story alone.
   */
  readonly settled: readonly number[];
  readonly steps: readonly InterviewStep[];
  /**
   * Lists the milliseconds of processor time that the engine took to find each step, including the last time, when no
   * further step was put.
   */
  readonly milliseconds: readonly number[];
  /** Holds what was told after the story and after each step. */
  readonly told: readonly unknown[];
}

export interface WalkOptions {
  /** Limits the number of steps. */
  readonly most: number;
  /** `findNextStep` puts screens first, `findNextQuestion` asks single questions alone. */
  readonly next?: typeof findNextStep | typeof findNextQuestion;
  /** Lists the ids of the rights about which is asked; all rights when it is left out. */
  readonly rights?: readonly string[];
  /** Is `false` when the household has no documents at hand, so that it passes over whatever is read from one. */
  readonly papers?: boolean;
}

/** Finding a document, which is needed for a fact kept by year, takes this many seconds. */
const PAPER = 60;
const BY_PERIOD: readonly string[] = ['by-month', 'by-quarter', 'by-year'];
/** Maps each way of answering to the seconds that it takes. */
const SECONDS: Readonly<Record<string, number>> = {
  truth: 4,
  choice: 6,
  person: 6,
  list: 10,
  number: 15,
  date: 10,
  paper: PAPER,
};

/**
 * Puts steps to a household, beginning with its story, and returns the steps with how much was settled after each.
 */
export function walkThroughInterview(
  compiled: Compiled,
  { date, situation }: GoldenHousehold,
  story: Story,
  { most, next = findNextStep, rights, papers = true }: WalkOptions,
): Walk {
  const told = structuredClone(story) as unknown as Node;
  const whole = situation as unknown as Node;
  const settled: number[] = [];
  const steps: InterviewStep[] = [];
  const milliseconds: number[] = [];
  const skip: string[] = [];
  const all = compiled.rulebook.rights.length;
  const states: unknown[] = [structuredClone(told)];
  for (;;) {
    const before = process.cpuUsage();
    const { question, screen, open } = next(compiled, told, {
      date,
      language: 'en',
      skip,
      ...(rights === undefined ? {} : { rights }),
    });
    const { user, system } = process.cpuUsage(before);
    milliseconds.push((user + system) / 1000);
    settled.push(all - new Set(open.map(({ right }) => right)).size);
    const put = screen ?? question;
    if (put === null || steps.length >= most) return { settled, steps, milliseconds, told: states };
    if (!papers && isFromPaper(put)) {
      skip.push(put.id);
      settled.pop();
      continue;
    }
    if (screen !== null) {
      const filled = answerScreen(told, whole, screen);
      // Two kinds of screens are skipped from now on, because their answers may leave them open: one with `unchanged`,
      // on which a person for whom something has changed states no day, and the last one, which asks about documents
      // once.
      if (screen.unchanged !== null || screen.last) skip.push(screen.id);
      const seconds = screen.seconds + filled.reduce((sum, asked) => sum + secondsOf(asked), 0);
      steps.push({ put, facts: filled.length, seconds });
    } else if (question !== null) {
      const isTold = answered(told, whole, question);
      // A question is not put again when the household told nothing new in answer to it.
      if (!isTold) skip.push(question.id);
      steps.push({
        put,
        facts: isTold ? 1 : 0,
        seconds: question.kept === 'by-year' ? PAPER : secondsOf(question.asks.kind),
      });
    }
    states.push(structuredClone(told));
  }
}

/** Checks whether a screen or question is answered from documents, as what is kept by the month or the year is. */
function isFromPaper(put: AskedScreen | Question): boolean {
  return 'last' in put ? put.last : BY_PERIOD.includes(put.kept ?? '');
}

function secondsOf(kind: string): number {
  return SECONDS[kind] ?? 0;
}

/**
 * Copies what the household knows to the place that the question names. Returns `false` where the household does not
 * know it or has already told it.
 */
function answered(told: Node, whole: Node, { path }: Pick<Question, 'path'>): boolean {
  let [to, from]: [Node, Node | undefined] = [told, whole];
  for (const key of path.slice(0, -1)) {
    from = from?.[key] as Node | undefined;
    to = (to[key] ??= {}) as Node;
  }
  const last = path.at(-1) as string | number;
  const value = from?.[last];
  if (value === undefined || value === null || JSON.stringify(to[last]) === JSON.stringify(value)) return false;
  to[last] = structuredClone(value);
  return true;
}
