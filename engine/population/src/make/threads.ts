/** This module runs makers in threads of their own. A maker takes the next part when it is free. */
import { Worker } from 'node:worker_threads';
import type { Maker, MakerJob } from './maker.ts';
import type { MakerAsk, MakerReply } from './thread.ts';

const START = new URL('./start.mjs', import.meta.url);

/**
 * Starts a maker in a thread. An aborted maker stops between two chunks. `close` waits until the thread has ended, so
 * that nothing is written afterwards.
 */
export function startMakerThread(job: MakerJob, told: (homes: number) => void, signal: AbortSignal): Maker {
  const worker = new Worker(START, { workerData: job });
  const say = (ask: MakerAsk): void => worker.postMessage(ask);
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const stop = (): void => say({ kind: 'stop' });
  // A signal that is aborted already calls no listener.
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  const answer = (ask: MakerAsk): Promise<MakerReply> =>
    new Promise((resolve, reject) => {
      const done = (then: () => void): void => {
        worker.off('message', heard).off('error', failed).off('exit', left);
        then();
      };
      const heard = (reply: MakerReply): void => {
        if (reply.kind === 'told') told(reply.homes);
        else if (reply.kind === 'failed') done(() => reject(reply.error));
        else done(() => resolve(reply));
      };
      const failed = (error: Error): void => done(() => reject(error));
      const left = (): void => failed(new Error('a thread that draws ended before its time'));
      worker.on('message', heard).on('error', failed).on('exit', left);
      say(ask);
    });
  return {
    async draw(part) {
      const reply = await answer({ kind: 'draw', part });
      if (reply.kind !== 'drawn') throw new Error(`"${reply.kind}" is no answer to a draw`);
      return reply.made;
    },
    async weigh(part, weights) {
      await answer({ kind: 'weigh', part, weights });
    },
    async close() {
      signal.removeEventListener('abort', stop);
      say({ kind: 'end' });
      await gone;
    },
  };
}

/** Distributes parts to the makers that are free. The results are in the order of the parts. */
export async function distributeParts<T, R>(
  makers: readonly Maker[],
  parts: readonly T[],
  work: (maker: Maker, part: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...parts.entries()];
  const one = async (maker: Maker): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next[0]] = await work(maker, next[1]);
  };
  await Promise.all(makers.map(one));
  return results;
}
