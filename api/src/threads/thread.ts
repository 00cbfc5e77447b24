/** A thread of the pool: opens the rulebook once, then works out what it is asked, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { framesOf } from '../frames.ts';
import { work } from '../work.ts';
import type { Ask, Reply } from './message.ts';

const { dir } = workerData as { readonly dir: string | undefined };
const opened = openRulebook(dir);

async function reply({ kind, input }: Ask): Promise<Reply> {
  try {
    return { kind: 'answer', answer: await work(await opened, kind, input) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: 'problems', problems: error.problems };
    const known = error instanceof Error ? error : new Error('thrown without an error');
    return { kind: 'failure', name: known.name, frames: framesOf(known) };
  }
}

parentPort?.on('message', (ask: Ask) => {
  void reply(ask).then((answer) => parentPort?.postMessage(answer));
});
