/**
 * One shape for what is wrong, in a rule file or in a situation, on the ladder that users need:
 * what was wrong, where, why it matters, how to mend it.
 */
export interface Problem {
  /** Stable code, e.g. `unknown-fact`. */
  readonly code: string;
  readonly what: string;
  /** File and line, or the path of the field in a situation (`persons.him.birth`). */
  readonly where: { readonly file?: string; readonly line?: number; readonly field: string };
  readonly why: string;
  readonly mend: string;
}

/** Thrown by loaders and readers; carries every problem found, not the first alone. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** One problem as a line that a person reads. */
export function sentence(p: Problem): string {
  const where = p.where.file === undefined ? p.where.field : `${p.where.file}:${p.where.line ?? 1} ${p.where.field}`;
  return `${where}: ${p.what} ${p.why} ${p.mend}`;
}

/**
 * Reads what stands below a field, so that whatever is wrong in it says so.
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
