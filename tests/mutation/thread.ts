/** A thread: opens the rulebook, then takes one right after the other. */
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

// What fails ends the thread with its error, which whoever asked is told.
parentPort?.on('message', (asked: Asked) => {
  void answer(asked);
});
