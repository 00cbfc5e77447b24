/** This module reads the lines of an input one at a time. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Returns a function that reads the next line, and returns `null` when the input has ended. It reads nothing before its
 * first call, and does not keep the process alive between two calls.
 */
export function openLineReader(input: Readable): () => Promise<string | null> {
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
