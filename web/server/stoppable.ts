/** This module stops a server without cutting off answers: running requests are finished, and new ones are refused. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Answers a request.
 *
 * @returns a promise when the listener may still fail later
 */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface Stoppable {
  readonly listener: Listener;
  /** Resolves when no request is running any more or the time is up; all connections are then closed. */
  readonly stop: (server: Server, withinMs: number) => Promise<void>;
}

/**
 * Wraps a listener, so that it can be stopped.
 *
 * @param refuse answers a request that comes while the others are being finished
 */
export function makeStoppable(inner: Listener, refuse: (response: ServerResponse) => void): Stoppable {
  const running = new Set<ServerResponse>();
  let finished: (() => void) | null = null;
  return {
    listener(request, response) {
      if (finished !== null) return refuse(response);
      running.add(response);
      response.once('close', () => {
        running.delete(response);
        if (running.size === 0) finished?.();
      });
      return inner(request, response);
    },
    async stop(server, withinMs) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        finished = resolve;
        timer = setTimeout(resolve, withinMs);
        for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
        if (running.size === 0) resolve();
      });
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}
