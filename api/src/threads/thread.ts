/** This is a thread of the pool: it opens the rulebook once, then evaluates one job after another. */
import { workerData } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { getStackFrames } from './frames.ts';
import { workWithinLimits } from '../work/within-limits.ts';
import type { ThreadRequest, ThreadFailure, ThreadReply } from './message.ts';

const { dir } = workerData as { readonly dir: string | undefined };
const opened = openRulebook(dir);

// The error is reported to the first job, and must not be thrown before there is one.
opened.catch(() => undefined);

/** Evaluates one job; the pool calls this function. */
export async function answer({ kind, input, most }: ThreadRequest): Promise<ThreadReply> {
  const compiled = await opened.catch((error: unknown) => end(failureOf(error)));
  try {
    return { kind: 'answer', answer: await workWithinLimits(compiled, kind, input, most) };
  } catch (error) {
    return error instanceof ProblemError ? { kind: 'problems', problems: error.problems } : failureOf(error);
  }
}

/**
 * Ends the thread by an uncaught error, because it can answer nothing without its rulebook; the pool then starts
 * another one.
 */
function end(failure: ThreadFailure): Promise<never> {
  const error = new Error('The rulebook could not be opened.');
  error.name = failure.name;
  error.stack = `${failure.name}\n${failure.frames}`;
  setImmediate(() => {
    throw error;
  });
  return new Promise(() => undefined);
}

function failureOf(error: unknown): ThreadFailure {
  const known = error instanceof Error ? error : new Error('thrown without an error');
  return { kind: 'failure', name: known.name, frames: getStackFrames(known) };
}
