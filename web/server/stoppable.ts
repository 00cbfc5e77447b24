/** Stopping without cutting anything off: what runs is finished, what comes new is refused. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** @returns what may fail later */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface Stoppable {
  readonly listener: Listener;
  /** Resolves once nothing runs any more, or the time is up; connections are closed then. */
  readonly stop: (server: Server, withinMs: number) => Promise<void>;
}

/** @param refuse answers what comes while the rest is being finished */
export function stoppable(inner: Listener, refuse: (response: ServerResponse) => void): Stoppable {
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
