/** This module sets the limits of one request: the size of its body, and the time until its answer. */
import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../contract/request.ts';
import { runForAsker } from '../threads/asker.ts';
import { Overload } from '../threads/pool.ts';
import type { ApiContext, Next } from './env.ts';
import { respondProblem } from './problem.ts';

export function limitBody(bytes: number, what: keyof typeof MENDS = 'body') {
  return bodyLimit({ maxSize: bytes, onError: (c) => respondProblem(c, 413, [createTooLargeProblem(what, bytes)]) });
}

const MENDS = {
  body: 'Send one household in a request.',
  line: 'Send one household in a line.',
  list: 'Send the rest in another list.',
} as const;

export function createTooLargeProblem(what: keyof typeof MENDS, bytes: number) {
  return {
    code: 'body-too-large',
    field: 'body',
    what: `The ${what} is larger than ${bytes / 1024} KB.`,
    why: 'One household fits in a few kilobytes; the limit keeps the service free for the next one.',
    mend: MENDS[what],
  };
}

/**
 * Gives up a request that has no answer after `ms` milliseconds, because its body arrives too slowly or its answer
 * takes too long. No further work is begun for a client that was refused or has left.
 */
export function limitTime(ms: number): (c: ApiContext, next: Next) => Promise<void> {
  return async (c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const given = new AbortController();
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        given.abort();
        reject(new Overload('too-long'));
      }, ms);
    });
    const gone = AbortSignal.any([c.req.raw.signal, given.signal]);
    try {
      await Promise.race([runForAsker({ gone, client: c.get('client'), most: LIMITS.answer }, next), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
