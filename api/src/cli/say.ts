/** How results and problems are written: for a person, or as JSON for a program. */
import { sentence, type Problem } from '@recto-verso/engine';
import type { Asked, Terminal } from './command.ts';

/** @param text what a person reads of the same */
export function sayResult(io: Terminal, { json }: Pick<Asked, 'json'>, result: unknown, text: () => string): void {
  io.out(json ? JSON.stringify(result, null, 2) : text());
}

export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map((problem) => `${sentence(problem)} [${problem.code}]`), `${count}.`].join('\n');
}
