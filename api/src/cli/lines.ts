/** Lines of an input, one at a time. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Reads nothing before the first line is asked for, and holds no process open between two of them. */
export function lines(input: Readable): () => Promise<string | null> {
  let opened: { readonly from: Interface; readonly next: AsyncIterator<string> } | null = null;
  return async () => {
    if (opened === null) {
      const from = createInterface({ input });
      opened = { from, next: from[Symbol.asyncIterator]() };
    }
    opened.from.resume();
    const { done, value } = await opened.next.next();
    if (done === true) return null;
    opened.from.pause();
    return value;
  };
}
