/** A thread of the pool: opens the rulebook once, then works out what it is asked, one after the other. */
import { workerData } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { framesOf } from './frames.ts';
import { workWithin } from '../work/within.ts';
import type { Ask, Failure, Reply } from './message.ts';

const { dir } = workerData as { readonly dir: string | undefined };
const opened = openRulebook(dir);

// Told to whoever asks, and not thrown while nobody does.
opened.catch(() => undefined);

/** Called by the pool with what it was asked. */
export async function answer({ kind, input, most }: Ask): Promise<Reply> {
  const compiled = await opened.catch((error: unknown) => end(failureOf(error)));
  try {
    return { kind: 'answer', answer: await workWithin(compiled, kind, input, most) };
  } catch (error) {
    return error instanceof ProblemError ? { kind: 'problems', problems: error.problems } : failureOf(error);
  }
}

/** Without its rulebook a thread answers nobody: what is caught by nothing ends it, and the pool begins another one. */
function end(failure: Failure): Promise<never> {
  const error = new Error('The rulebook could not be opened.');
  error.name = failure.name;
  error.stack = `${failure.name}\n${failure.frames}`;
  setImmediate(() => {
    throw error;
  });
  return new Promise(() => undefined);
}

function failureOf(error: unknown): Failure {
  const known = error instanceof Error ? error : new Error('thrown without an error');
  return { kind: 'failure', name: known.name, frames: framesOf(known) };
}
