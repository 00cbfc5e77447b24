/** This module writes results and problems, as text for a person or as JSON for a program. */
import { sentence, type Problem } from '@recto-verso/engine/problem';
import type { Asked, Terminal } from './command.ts';

/** @param text builds the same result as text for a person */
export function sayResult(io: Terminal, { json }: Pick<Asked, 'json'>, result: unknown, text: () => string): void {
  io.out(json ? JSON.stringify(result, null, 2) : text());
}

export function problemList(problems: readonly Problem[]): string {
  return counted(problems, 'problem');
}

/** Lists what is valid and should be corrected nevertheless. */
export function warningList(warnings: readonly Problem[]): string {
  return counted(warnings, 'warning');
}

function counted(problems: readonly Problem[], noun: string): string {
  const count = problems.length === 1 ? `1 ${noun}` : `${problems.length} ${noun}s`;
  return [...problems.map((problem) => `${sentence(problem)} [${problem.code}]`), `${count}.`].join('\n');
}
