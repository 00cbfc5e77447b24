/**
 * This module is the common base of the live pages of the desk and of `/droits`, where scripts run: the answers stay in
 * the page, a worker evaluates them, and the view follows. While the worker works, no answer is sent to the server.
 */
import type { Answers } from '../door/answers.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { readTabAnswers } from './tab-answers.ts';
import type { WorkerReply, WorkerRequest } from './message.ts';
import { createWorker } from './start.ts';

/** This type holds the replies that belong to one request of the page. */
export type Numbered = Extract<WorkerReply, { number: number }>;

export abstract class LivePage<V> {
  /** Holds the newest view, or `null` while there is none. */
  view = $state.raw<V | null>(null);
  answers = $state.raw<Answers>({});
  /**
   * Is `true` while the view is of an older place or of older answers. The other face, which comes after the view, does
   * not count.
   */
  busy = $state(true);
  /** Is `true` while what follows the view, such as the other face, is missing or of older answers. */
  turning = $state(false);
  /**
   * `ready` means that everything the other face needs is loaded, so the network may go away; `failed` means that it
   * could not be computed.
   */
  otherFace = $state<'coming' | 'ready' | 'failed'>('coming');
  /** Is `false` when the engine has failed in the browser. Forms are then sent to the server, as without scripts. */
  works = $state(true);
  readonly worker = createWorker();
  protected number = 0;

  /**
   * Starts the worker.
   * @param known the answers that the server has, when somebody began without scripts
   */
  constructor(law: LawAddresses, known: Answers | null) {
    this.answers = readTabAnswers() ?? known ?? {};
    this.worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'failed') this.fail();
      if (data.kind === 'verso-ready') this.otherFace = 'ready';
      if ('number' in data && data.number === this.number) this.hear(data);
    });
    this.worker.addEventListener('error', () => this.fail());
    this.say({ kind: 'open', ...law });
  }

  /** Handles a reply to the newest request. */
  protected abstract hear(reply: Numbered): void;

  protected say(request: WorkerRequest): void {
    this.worker.postMessage(request);
  }

  /** Requests a view of the answers; it replaces any earlier request. */
  protected ask(request: (asked: { readonly number: number; readonly answers: Answers }) => WorkerRequest): void {
    this.busy = true;
    this.number += 1;
    this.say(request({ number: this.number, answers: this.answers }));
  }

  /**
   * Is called when the worker fails, for example because something could not be fetched. From then on the server does
   * the work.
   */
  fail(): void {
    this.works = false;
  }

  close(): void {
    this.worker.terminate();
  }
}
