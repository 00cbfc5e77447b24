/**
 * This module runs work that can be interrupted. An interrupt aborts the signal that the work receives, so that the
 * work can stop between two of its steps and clean up.
 */
import { CommandFailure } from './failure.ts';
import { EXIT } from '../contract/exit.ts';

/** @throws CommandFailure when the work throws after an interrupt; any other error of the work is thrown as it is */
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
