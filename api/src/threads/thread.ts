/** A thread of the pool: opens the rulebook once, then evaluates what it is asked, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { evaluate, ProblemError } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { framesOf } from '../frames.ts';
import type { Ask, Reply } from './message.ts';

const { dir } = workerData as { readonly dir: string | undefined };
const opened = openRulebook(dir);

async function reply({ situation, date, language }: Ask): Promise<Reply> {
  try {
    return { kind: 'answer', answer: await evaluate(await opened, situation, { date, language }) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: 'problems', problems: error.problems };
    const known = error instanceof Error ? error : new Error('thrown without an error');
    return { kind: 'failure', name: known.name, frames: framesOf(known) };
  }
}

parentPort?.on('message', (ask: Ask) => {
  void reply(ask).then((answer) => parentPort?.postMessage(answer));
});
