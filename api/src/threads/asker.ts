/** Who waits for what is worked out: once they have gone, nothing more is begun for them. */
import { AsyncLocalStorage } from 'node:async_hooks';

const asker = new AsyncLocalStorage<AbortSignal>();

/** @param gone says that nobody waits any more for what is asked within */
export function askedBy<T>(gone: AbortSignal, ask: () => T): T {
  return asker.run(gone, ask);
}

/** Of whatever is asked now; `undefined` where it is for nobody in particular. */
export function whoAsks(): AbortSignal | undefined {
  return asker.getStore();
}
