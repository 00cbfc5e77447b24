/** A household that is asked one question after another, and answers each truthfully until none is left. */
import { nextQuestion, type Compiled, type Question } from '../../engine/core/src/index.ts';
import type { Household } from '../golden/household.ts';
import type { Story } from './story.ts';

type Node = Record<string | number, unknown>;

export interface Walk {
  /** Rights of which nothing was open after so many questions: the first is that of the story alone. */
  readonly settled: readonly number[];
  readonly asked: readonly Question[];
}

/** @param most questions after which it is broken off */
export function walked(compiled: Compiled, { date, situation }: Household, story: Story, most: number): Walk {
  const told = structuredClone(story) as unknown as Node;
  const settled: number[] = [];
  const asked: Question[] = [];
  const skip: string[] = [];
  const all = compiled.rulebook.rights.length;
  for (;;) {
    const { question, open } = nextQuestion(compiled, told, { date, language: 'en', skip });
    settled.push(all - new Set(open.map(({ right }) => right)).size);
    if (question === null || asked.length === most) return { settled, asked };
    asked.push(question);
    // A fact that the household does not tell is one that it does not know: it is not asked again.
    if (!answered(told, situation as unknown as Node, question)) skip.push(question.id);
  }
}

/** Copies what the household knows to where the question says; false where that changes nothing. */
function answered(told: Node, whole: Node, { path }: Question): boolean {
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
