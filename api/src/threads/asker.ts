/**
 * This module remembers the client that waits for the current work, so that no further work is begun once this client
 * has left.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Asker {
  /** Is aborted when nobody waits for the result any more. */
  readonly gone: AbortSignal;
  /**
   * Holds the address of the client, as `identifyClient` computes it. The threads are shared fairly between addresses.
   */
  readonly client: string;
  /** Limits the characters of an answer that is sent as JSON. */
  readonly most?: number;
}

const asker = new AsyncLocalStorage<Asker>();

/** @param who the client that waits for the work begun in `ask` */
export function runForAsker<T>(who: Asker, ask: () => T): T {
  return asker.run(who, ask);
}

/** Returns the client of the current work; `undefined` when the work is for no particular client. */
export function getAsker(): Asker | undefined {
  return asker.getStore();
}
