/**
 * Returns a function that gives a task of a tool of the desk to a worker. Its promise resolves to `null` when the task
 * or the engine fails.
 */
import type { AskDesk } from '../guichet/task.ts';
import type { WorkerReply } from './message.ts';

export function createDeskAsker(worker: Worker): AskDesk {
  const waiting = new Map<number, (made: unknown) => void>();
  let number = 0;
  const give = (which: number, made: unknown): void => {
    waiting.get(which)?.(made);
    waiting.delete(which);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    if (data.kind === 'desk') give(data.number, data.made);
    if (data.kind === 'failed') for (const one of [...waiting.keys()]) give(one, null);
  });
  return (task) =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve as (made: unknown) => void);
      worker.postMessage({ kind: 'desk', number, task });
    });
}
