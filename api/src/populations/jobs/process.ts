/**
 * This module runs work in a separate process, which can be ended at any moment with all its threads, memory and files.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError, type Problem } from '@recto-verso/engine';
import { TEMPORARY_FOLDER_VARIABLE } from '@recto-verso/population/scenarios';
import type { JobProgress, JobWork } from './job.ts';

/** Describes a message that the process sends. The process receives its input once, and ends after its answer. */
export type ProcessMessage<Result> =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failure'; readonly name: string; readonly frames: string };

/**
 * @param start the module that the process runs
 * @returns work that throws, before anything has begun, when no folder can be made for its files
 */
export function createProcessWork<Ask extends object, Result>(start: URL): JobWork<Ask, Result> {
  return (ask, told) => {
    const aside = mkdtempSync(join(tmpdir(), 'recto-verso-job-'));
    const child = fork(start, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...process.env, [TEMPORARY_FOLDER_VARIABLE]: aside },
    });
    // A process that was just killed may still be writing, so the removal is retried.
    const clear = (): void => rmSync(aside, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    const result = new Promise<Result>((resolve, reject) => {
      child.on('message', (said: ProcessMessage<Result>) => {
        if (said.kind === 'progress') told(said.progress);
        else if (said.kind === 'result') resolve(said.result);
        else reject(said.kind === 'problems' ? new ProblemError(said.problems) : failure(said));
      });
      child.on('error', reject);
      child.on('exit', () => {
        clear();
        reject(new Error('The process ended without an answer.'));
      });
    });
    // When the promise is rejected before anybody awaits it, the rejection must not end this process.
    result.catch(() => undefined);
    child.send(ask);
    // The files are removed here at once, because the caller may end this process right after `stop`.
    const stop = (): void => {
      child.kill('SIGKILL');
      clear();
    };
    return { result, stop };
  };
}

function failure({ name, frames }: Extract<ProcessMessage<never>, { kind: 'failure' }>): Error {
  const error = new Error('The work failed.');
  error.name = name;
  error.stack = `${name}\n${frames}`;
  return error;
}
