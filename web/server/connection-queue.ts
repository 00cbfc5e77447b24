/**
 * This module starts the requests of one connection one after the other, each when the one before it is answered. Node
 * would start all pipelined requests at once. Their answers would wait in memory, and for those whose turn has not
 * come, no event would report that the connection has closed.
 */
import type { Socket } from 'node:net';
import type { Listener } from './stoppable.ts';

/** A connection that has more requests waiting than this is closed. */
const WAITING = 100;

export function queueByConnection(inner: Listener): Listener {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const begin = (): Promise<void> | void => {
      response.once('close', () => {
        const next = waiting.get(socket)?.shift();
        if (socket.destroyed || next === undefined) waiting.delete(socket);
        // `setImmediate` lets requests of other connections go first.
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
