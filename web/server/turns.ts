/**
 * Pages are drawn in the one thread that hears everybody: of one address so many are begun at a time, and the others wait
 * until these are answered. Whoever asks for hundreds at once would else have all of them drawn before anybody else is heard.
 */
import type { ServerResponse } from 'node:http';

/** As many as a browser asks of a host at once. */
const AT_ONCE = 6;
/** Whoever comes after so many is not even kept waiting. */
const WAITING = 100;

export interface Turns {
  /**
   * Begins a request now, or when those before it are answered; not at all where nobody waits for it any more.
   * @returns what may fail later; `null` where too many of this address wait
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
            // Others who wait for this thread are heard first.
            setImmediate(() => next(client, line));
          });
          void (async () => begin())().then(resolve, reject);
        });
        next(client, line);
      });
    },
  };
}
