/** This module recognises a full disk and reports it as a `ProblemError`, as other problems are reported. */
import { ProblemError } from '../problem.ts';

/**
 * Checks whether an error means that the disk is full. A database, and an error that comes from a thread, say so only
 * in their message.
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' || /no space left on device/i.test(error.message);
}

const WHOLE = 'Nothing was left behind: half a result could be taken for a whole one.';

/**
 * Creates the problem of a full disk.
 * @param file the file that was being written
 * @param why the reason why it matters, when a part of the file exists all the same
 */
export function createDiskFullError(file: string, why: string = WHOLE): ProblemError {
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
