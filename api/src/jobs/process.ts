/** Work in a process of its own: it can be ended at any moment, with all its threads and memory. */
import { fork } from 'node:child_process';
import { ProblemError, type Problem } from '@recto-verso/engine';
import type { Progress, Work } from './job.ts';

/** What the process says. It is sent what it is asked, once, and ends with its answer. */
export type Said<Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failure'; readonly name: string; readonly frames: string };

/** @param start the module that the process runs */
export function workInProcess<Ask extends object, Result>(start: URL): Work<Ask, Result> {
  return (ask, told) => {
    const child = fork(start, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    const result = new Promise<Result>((resolve, reject) => {
      child.on('message', (said: Said<Result>) => {
        if (said.kind === 'progress') told(said.progress);
        else if (said.kind === 'result') resolve(said.result);
        else reject(said.kind === 'problems' ? new ProblemError(said.problems) : failure(said));
      });
      child.on('error', reject);
      child.on('exit', () => reject(new Error('The process ended without an answer.')));
    });
    // Where it is over before anybody waits for it, that is no fault of this process.
    result.catch(() => undefined);
    child.send(ask);
    return { result, stop: () => void child.kill('SIGKILL') };
  };
}

function failure({ name, frames }: Extract<Said<never>, { kind: 'failure' }>): Error {
  const error = new Error('The work failed.');
  error.name = name;
  error.stack = `${name}\n${frames}`;
  return error;
}
