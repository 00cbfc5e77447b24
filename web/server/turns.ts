/**
 * This module limits how many pages of one address are rendered at the same time; further requests wait until these are
 * answered. Pages are rendered in the only thread that serves all clients, so a client with hundreds of requests would
 * otherwise have all of them rendered before anybody else's.
 */
import type { ServerResponse } from 'node:http';

/** The limit is the number of requests that a browser sends to a host at the same time. */
const AT_ONCE = 6;
/** When this many requests of an address wait, further ones are refused. */
const WAITING = 100;

export interface Turns {
  /**
   * Starts a request now, or when the requests before it are answered. It is not started when nobody waits for it any
   * more.
   *
   * @returns a promise that may reject later, or `null` when too many requests of this address are waiting
   */
  readonly take: (client: string, response: ServerResponse, begin: () => Promise<void> | void) => Promise<void> | null;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

export function openTurns(): Turns {
  const lines = new Map<string, Line>();

  function next(client: string, line: Line): void {
    if (line.running < AT_ONCE) line.waiting.shift()?.();
    if (line.running === 0 && line.waiting.length === 0) lines.delete(client);
  }

  return {
    take(client, response, begin) {
      const line = lines.get(client) ?? { running: 0, waiting: [] };
      if (line.waiting.length >= WAITING) return null;
      lines.set(client, line);
      return new Promise((resolve, reject) => {
        line.waiting.push(() => {
          if (response.closed) {
            resolve();
            return next(client, line);
          }
          line.running += 1;
          response.once('close', () => {
            line.running -= 1;
            // `setImmediate` lets other clients that wait for this thread go first.
            setImmediate(() => next(client, line));
          });
          void (async () => begin())().then(resolve, reject);
        });
        next(client, line);
      });
    },
  };
}
