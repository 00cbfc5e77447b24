/** This script is a worker thread: it opens the rulebook, then tests one right after another. */
import { parentPort } from 'node:worker_threads';
import { openRulebook } from '../../engine/core/src/node.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { testMutants } from './right.ts';
import type { MutationTask } from './threads.ts';

const opened = openRulebook();

async function answer({ right: id, day }: MutationTask): Promise<void> {
  const { understood, rulebook } = await opened;
  parentPort?.postMessage(await testMutants(understood, rulebook.rights.find((r) => r.id === id) as Right, day));
}

// A rejected promise ends the thread with its error, which the main thread receives.
parentPort?.on('message', (asked: MutationTask) => {
  void answer(asked);
});
