/** A thread of the pool: opens the rulebook once, then works out what it is asked, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { framesOf } from '../frames.ts';
import { work } from '../work.ts';
import type { Ask, Failure, Reply } from './message.ts';

const { dir } = workerData as { readonly dir: string | undefined };
const opened = openRulebook(dir);

// Told to whoever asks, and not thrown while nobody does.
opened.catch(() => undefined);

async function reply({ kind, input }: Ask): Promise<Reply> {
  let compiled: Awaited<typeof opened>;
  try {
    compiled = await opened;
  } catch (error) {
    return { kind: 'lost', failure: failureOf(error) };
  }
  try {
    return { kind: 'answer', answer: await work(compiled, kind, input) };
  } catch (error) {
    return error instanceof ProblemError ? { kind: 'problems', problems: error.problems } : failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  const known = error instanceof Error ? error : new Error('thrown without an error');
  return { kind: 'failure', name: known.name, frames: framesOf(known) };
}

parentPort?.on('message', (ask: Ask) => {
  void reply(ask).then((answer) => parentPort?.postMessage(answer));
});
