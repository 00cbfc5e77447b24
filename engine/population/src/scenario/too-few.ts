/** This module builds the error for a result that would reveal single persons. */
import { ProblemError } from '@recto-verso/engine';

/**
 * Creates the error that says that too few homes would be looked at.
 * @param dir the folder of the population
 */
export function createTooFewError(dir: string): ProblemError {
  return new ProblemError([
    {
      code: 'too-few',
      what: 'Fewer than ten homes of the tables would be looked at.',
      where: { file: dir, field: 'home' },
      why: 'A result would tell of them.',
      mend: 'Run a larger population.',
    },
  ]);
}
