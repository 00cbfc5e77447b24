/** What a result would be of that tells of people one by one. */
import { ProblemError } from '@recto-verso/engine';

/** @param dir folder of the population */
export function tooFew(dir: string): ProblemError {
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
