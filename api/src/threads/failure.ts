import { framesOf } from './frames.ts';

/** Writes where this program failed, by which kind of error and by which calls: nothing of what was sent. */
export function tellFailure(where: string, error: unknown): void {
  const known = error instanceof Error ? error : new Error('thrown without an error');
  process.stderr.write(`${where}: ${known.name}\n${framesOf(known)}\n`);
}
