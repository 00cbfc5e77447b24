/**
 * This module runs work that can be interrupted: an interrupt ends the work between two of its steps, so that it can
 * clean up.
 */
import { CommandFailure } from './failure.ts';
import { EXIT } from '../contract/exit.ts';

/** @throws CommandFailure when the work was interrupted */
export async function runInterruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const asked = (): void => stop.abort();
  process.once('SIGINT', asked);
  process.once('SIGTERM', asked);
  try {
    return await run(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new CommandFailure('Stopped; nothing was left behind.', EXIT.failure);
  } finally {
    process.off('SIGINT', asked);
    process.off('SIGTERM', asked);
  }
}
