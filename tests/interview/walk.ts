/** A household that is asked one step after another, and answers each truthfully until none is left. */
import {
  nextStep,
  type nextQuestion,
  type AskedScreen,
  type Compiled,
  type Question,
} from '../../engine/core/src/index.ts';
import type { Household } from '../golden/household.ts';
import { answerScreen } from './answer-screen.ts';
import type { Story } from './story.ts';

type Node = Record<string | number, unknown>;

export interface Step {
  readonly put: AskedScreen | Question;
  /** Facts that were ticked, filled in or answered. */
  readonly facts: number;
  /** An estimate of the seconds that it takes to read and to answer it. */
  readonly seconds: number;
}

export interface Walk {
  /** Rights of which nothing was open after so many steps: the first is that of the story alone. */
  readonly settled: readonly number[];
  readonly steps: readonly Step[];
  /** The processor's time for each answer, in milliseconds: also for the last, after which nothing was told. */
  readonly milliseconds: readonly number[];
  /** The situation after the last screen. */
  readonly afterScreens: unknown;
}

/** A paper has to be found for what is kept by the year. */
const PAPER = 60;
/** The seconds that each way of answering takes. */
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
 * @param most steps after which it is broken off
 * @param next `nextStep` puts screens first, `nextQuestion` single questions alone
 */
export function walked(
  compiled: Compiled,
  { date, situation }: Household,
  story: Story,
  most: number,
  next: typeof nextStep | typeof nextQuestion = nextStep,
): Walk {
  const told = structuredClone(story) as unknown as Node;
  const whole = situation as unknown as Node;
  const settled: number[] = [];
  const steps: Step[] = [];
  const milliseconds: number[] = [];
  const skip: string[] = [];
  const all = compiled.rulebook.rights.length;
  let afterScreens: unknown = structuredClone(told);
  for (;;) {
    const before = process.cpuUsage();
    const { question, screen, open } = next(compiled, told, { date, language: 'en', skip });
    const { user, system } = process.cpuUsage(before);
    milliseconds.push((user + system) / 1000);
    settled.push(all - new Set(open.map(({ right }) => right)).size);
    const put = screen ?? question;
    if (put === null || steps.length >= most) return { settled, steps, milliseconds, afterScreens };
    if (screen !== null) {
      const filled = answerScreen(told, whole, screen);
      // Whoever has changed something says no day, and papers are asked once: neither is asked again.
      if (screen.unchanged !== null || screen.last) skip.push(screen.id);
      const seconds = screen.seconds + filled.reduce((sum, asked) => sum + secondsOf(asked), 0);
      steps.push({ put, facts: filled.length, seconds });
      afterScreens = structuredClone(told);
    } else if (question !== null) {
      const isTold = answered(told, whole, question);
      // A fact that the household does not tell is one that it does not know: it is not asked again.
      if (!isTold) skip.push(question.id);
      steps.push({
        put,
        facts: isTold ? 1 : 0,
        seconds: question.kept === 'by-year' ? PAPER : secondsOf(question.asks.kind),
      });
    }
  }
}

function secondsOf(kind: string): number {
  return SECONDS[kind] ?? 0;
}

/** Copies what the household knows to where the question says; false where that changes nothing. */
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
