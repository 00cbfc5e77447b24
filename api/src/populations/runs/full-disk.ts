/** This module handles a full disk. The user cannot correct it, and so the message says whom to tell. */
import { ProblemError } from '@recto-verso/engine';
import { isDiskFull } from '@recto-verso/engine/node';
import { NO_ROOM } from '../../contract/problem-codes.ts';

/**
 * @returns the error to report for an error of a simulation: a problem when the disk is full, otherwise the same error
 */
export function explainFullDisk(error: unknown): unknown {
  const said = error instanceof ProblemError && error.problems.some(({ code }) => code === NO_ROOM);
  return said || isDiskFull(error) ? new ProblemError([PROBLEM]) : error;
}

const PROBLEM = {
  code: NO_ROOM,
  what: 'The disk of this server is full.',
  where: { field: 'scenario' },
  why: 'A simulation writes on its way. Nothing of this one was kept: half a result could be taken for a whole one.',
  mend: 'Tell whoever runs this server, who makes room in its folder for temporary files (TMPDIR); then ask again.',
};
