/**
 * This module defines how a problem in a rule file or in a situation is described. Every problem says what was wrong,
 * where, why it matters and how to correct it.
 */
export interface Problem {
  /** Gives a stable code, e.g. `unknown-fact`. */
  readonly code: string;
  readonly what: string;
  /**
   * Gives the file, the line and the field. In a situation it gives only the path of the field (`persons.him.birth`).
   */
  readonly where: { readonly file?: string; readonly line?: number; readonly field: string };
  readonly why: string;
  readonly mend: string;
}

/** Is thrown by loaders and readers. It carries every problem that was found, not only the first one. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** Formats a problem as one line of readable text. */
export function formatProblem(p: Problem): string {
  const where = p.where.file === undefined ? p.where.field : `${p.where.file}:${p.where.line ?? 1} ${p.where.field}`;
  return `${where}: ${p.what} ${p.why} ${p.mend}`;
}

/**
 * Calls `read` for the content of a field, and prefixes the field to the place of every problem that it throws.
 * @throws ProblemError whose fields begin with `above`
 */
export function readBelow<T>(above: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const below = (field: string): string => (field === '' ? above : `${above}.${field}`);
    throw new ProblemError(
      error.problems.map((one) => ({ ...one, where: { ...one.where, field: below(one.where.field) } })),
    );
  }
}
