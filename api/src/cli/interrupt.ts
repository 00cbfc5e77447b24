/** Runs what can be stopped: an interrupt ends it between two of its parts, so that it can clean up behind itself. */
import { CommandFailure } from './failure.ts';
import { EXIT } from '../contract/exit.ts';

/** @throws CommandFailure where it was stopped */
export async function stoppable<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
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
