/**
 * Requests of one connection are begun one by one, each when the one before it is answered. Node begins all that were sent
 * at once: their answers are made beside one another and wait in memory, and of those whose turn on the connection has not
 * come nobody is told when it closes.
 */
import type { Socket } from 'node:net';
import type { Listener } from './stoppable.ts';

/** Whoever sends more before the first is answered is broken off. */
const WAITING = 100;

export function oneByOne(inner: Listener): Listener {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const begin = (): Promise<void> | void => {
      response.once('close', () => {
        const next = waiting.get(socket)?.shift();
        if (socket.destroyed || next === undefined) waiting.delete(socket);
        // Others who wait are heard first.
        else setImmediate(next);
      });
      return inner(request, response);
    };
    const line = waiting.get(socket);
    if (line === undefined) {
      waiting.set(socket, []);
      return begin();
    }
    if (line.push(() => void begin()) > WAITING) socket.destroy();
  };
}
