/**
 * A page of either door where scripts run: the answers stay in the page, a worker works them out, and the view follows.
 * Nothing of it asks the server for anything.
 */
import type { Answers } from '../door/answers.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { keptAnswers } from './kept.ts';
import type { Reply, Request } from './message.ts';
import { newWorker } from './start.ts';

/** A reply to one of the questions of the page. */
export type Numbered = Extract<Reply, { number: number }>;

/** @template V what is shown of the answers */
export abstract class LivePage<V> {
  /** The newest view; `null` until the first is worked out. */
  view = $state.raw<V | null>(null);
  answers = $state.raw<Answers>({});
  /** Whether the view is of an older place or of older answers; the other face comes after it and counts for nothing here. */
  busy = $state(true);
  /** Whether what comes after the view is still to come, or of older answers. */
  turning = $state(false);
  /** `ready`: all that the other face needs is here, and the network may go; `failed`: it could not be worked out. */
  otherFace = $state<'coming' | 'ready' | 'failed'>('coming');
  /** Whether the engine runs here; where it does not, forms go to the server as without scripts. */
  works = $state(true);
  readonly worker = newWorker();
  protected number = 0;

  /** @param known answers that the server knows, of somebody who began without scripts */
  constructor(law: LawAddresses, known: Answers | null) {
    this.answers = keptAnswers() ?? known ?? {};
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'failed') this.fail();
      if (data.kind === 'verso-ready') this.otherFace = 'ready';
      if ('number' in data && data.number === this.number) this.hear(data);
    });
    this.worker.addEventListener('error', () => this.fail());
    this.say({ kind: 'open', ...law });
  }

  /** Takes a reply to the newest question. */
  protected abstract hear(reply: Numbered): void;

  protected say(request: Request): void {
    this.worker.postMessage(request);
  }

  /** Asks for a view of the answers, which takes the place of whatever was asked before. */
  protected ask(request: (asked: { readonly number: number; readonly answers: Answers }) => Request): void {
    this.busy = true;
    this.number += 1;
    this.say(request({ number: this.number, answers: this.answers }));
  }

  /** Something that has to be fetched is not to be had: the server does the work. */
  fail(): void {
    this.works = false;
  }

  close(): void {
    this.worker.terminate();
  }
}
