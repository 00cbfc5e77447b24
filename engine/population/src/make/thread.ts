/** This module is a thread that draws and writes the parts of a population, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openMaker, type MakerJob, type PopulationPart, type PartMade } from './maker.ts';

export type MakerAsk =
  | { readonly kind: 'draw'; readonly part: PopulationPart }
  | { readonly kind: 'weigh'; readonly part: PopulationPart; readonly weights: Float64Array }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' };
export type MakerReply =
  | { readonly kind: 'told'; readonly homes: number }
  | { readonly kind: 'drawn'; readonly made: PartMade }
  | { readonly kind: 'weighed' }
  | { readonly kind: 'failed'; readonly error: unknown };

const stop = new AbortController();
const say = (reply: MakerReply): void => parentPort?.postMessage(reply);
const maker = await openMaker(workerData as MakerJob, (homes) => say({ kind: 'told', homes }), stop.signal);

async function answer(ask: MakerAsk): Promise<void> {
  if (ask.kind === 'draw') say({ kind: 'drawn', made: await maker.draw(ask.part) });
  if (ask.kind === 'weigh') {
    await maker.weigh(ask.part, ask.weights);
    say({ kind: 'weighed' });
  }
  if (ask.kind !== 'end') return;
  await maker.close();
  parentPort?.close();
}

let before = Promise.resolve();
parentPort?.on('message', (ask: MakerAsk) => {
  if (ask.kind === 'stop') stop.abort();
  else before = before.then(() => answer(ask)).catch((error: unknown) => say({ kind: 'failed', error }));
});
