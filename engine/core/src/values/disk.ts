/** A disk with no room left, on the ladder on which everything that goes wrong is told. */
import { ProblemError } from '../problem.ts';

/** A database, and an error that came from a thread, tell of it in words alone. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' || /no space left on device/i.test(error.message);
}

const WHOLE = 'Nothing was left behind: half a result could be taken for a whole one.';

/** @param file what was to be written @param why it matters, where something of it is there all the same */
export function full(file: string, why: string = WHOLE): ProblemError {
  return new ProblemError([
    {
      code: 'disk-full',
      what: 'The disk is full.',
      where: { file, field: '' },
      why,
      mend: 'Make room, or name a folder on another disk.',
    },
  ]);
}
