/** This script is a worker thread: it opens the rulebook, then tests one right after another. */
import { parentPort } from 'node:worker_threads';
import { openRulebook } from '../../engine/core/src/node.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { mutated } from './right.ts';
import type { Asked } from './threads.ts';

const opened = openRulebook();

async function answer({ right: id, day }: Asked): Promise<void> {
  const { understood, rulebook } = await opened;
  parentPort?.postMessage(await mutated(understood, rulebook.rights.find((r) => r.id === id) as Right, day));
}

// A rejected promise ends the thread with its error, which the main thread receives.
parentPort?.on('message', (asked: Asked) => {
  void answer(asked);
});
