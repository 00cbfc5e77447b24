/** This module writes results and problems, as text for a person or as JSON for a program. */
import { formatProblem, type Problem } from '@recto-verso/engine/problem';
import type { CommandArguments, Terminal } from './command.ts';

/** @param text builds the same result as text for a person */
export function printResult(
  io: Terminal,
  { json }: Pick<CommandArguments, 'json'>,
  result: unknown,
  text: () => string,
): void {
  io.out(json ? JSON.stringify(result, null, 2) : text());
}

export function formatProblems(problems: readonly Problem[]): string {
  return counted(problems, 'problem');
}

/** Formats the warnings, which concern rules that are valid but should be corrected nevertheless. */
export function formatWarnings(warnings: readonly Problem[]): string {
  return counted(warnings, 'warning');
}

function counted(problems: readonly Problem[], noun: string): string {
  const count = problems.length === 1 ? `1 ${noun}` : `${problems.length} ${noun}s`;
  return [...problems.map((problem) => `${formatProblem(problem)} [${problem.code}]`), `${count}.`].join('\n');
}
