import { getStackFrames } from './frames.ts';

/**
 * Logs a failure of this program: where it happened, the kind of error and the calls. Nothing of the request is logged.
 */
export function logFailure(where: string, error: unknown): void {
  const known = error instanceof Error ? error : new Error('thrown without an error');
  process.stderr.write(`${where}: ${known.name}\n${getStackFrames(known)}\n`);
}
