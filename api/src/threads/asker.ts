/** Who waits for what is worked out: once they have gone, nothing more is begun for them. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Asker {
  /** Says that nobody waits any more for what is asked. */
  readonly gone: AbortSignal;
  /** The address that asks, by which the threads are shared; as `clientOf` tells it. */
  readonly client: string;
  /** Letters that an answer may have as JSON, where it is sent so. */
  readonly most?: number;
}

const asker = new AsyncLocalStorage<Asker>();

/** @param who waits for what is asked within */
export function askedBy<T>(who: Asker, ask: () => T): T {
  return asker.run(who, ask);
}

/** Of whatever is asked now; `undefined` where it is for nobody in particular. */
export function whoAsks(): Asker | undefined {
  return asker.getStore();
}
