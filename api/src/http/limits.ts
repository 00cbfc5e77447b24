/** Limits of one request: how large its body is, and how long its answer takes. */
import { bodyLimit } from 'hono/body-limit';
import { askedBy } from '../threads/asker.ts';
import { Overload } from '../threads/pool.ts';
import type { Context, Next } from './env.ts';
import { problem } from './problem.ts';

export function limitBody(bytes: number) {
  return bodyLimit({ maxSize: bytes, onError: (c) => problem(c, 413, [tooLarge('body', bytes)]) });
}

export function tooLarge(what: 'body' | 'line', bytes: number) {
  return {
    code: 'body-too-large',
    field: 'body',
    what: `The ${what} is larger than ${bytes / 1024} KB.`,
    why: 'One household fits in a few kilobytes; the limit keeps the service free for the next one.',
    mend: `Send one household in a ${what === 'body' ? 'request' : 'line'}.`,
  };
}

/** A body that trickles in, or an answer that does not come, is given up; nothing is begun for whoever was told so, or left. */
export function limitTime(ms: number): (c: Context, next: Next) => Promise<void> {
  return async (c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const given = new AbortController();
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        given.abort();
        reject(new Overload('too-long'));
      }, ms);
    });
    try {
      await Promise.race([askedBy(AbortSignal.any([c.req.raw.signal, given.signal]), next), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
