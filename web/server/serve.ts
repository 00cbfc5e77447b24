/** One server for the API and the pages: routes each request, limits what a sender can hold, stops gracefully. */
import { createServer, type Server } from 'node:http';
import { refuseStopping, setCommonHeaders } from '@recto-verso/api';
import { routeOf } from './routing.ts';
import type { Settings } from './settings.ts';
import { stoppable, type Listener } from './stoppable.ts';

/** A batch is read as fast as it is answered; nothing else takes so long to come in. */
const LONGEST_REQUEST_MS = 15 * 60_000;
const HEADERS_MS = 10_000;
/** Beyond the limit of an answer, before a silent connection is closed. */
const SILENCE_MS = 30_000;

export interface Parts {
  readonly api: Listener;
  readonly pages: Listener;
}

export interface Running {
  readonly server: Server;
  /** Finishes what runs, refuses what comes, closes. */
  readonly stop: () => Promise<void>;
}

export function serve({ api, pages }: Parts, settings: Settings): Running {
  const { listener, stop } = stoppable(
    (request, response) => {
      const { to, url } = routeOf(request.url ?? '/', settings.base);
      request.url = url;
      if (to === 'api') return api(request, response);
      settings.mark(request);
      return pages(request, response);
    },
    (response) => refuseStopping(response, settings.base),
  );
  const server = createServer((request, response) => {
    setCommonHeaders(response);
    return listener(request, response);
  });
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  server.timeout = 2 * settings.timeLimitMs + SILENCE_MS;
  return { server, stop: () => stop(server, settings.stopWithinMs) };
}

/** The first signal stops gracefully, with exit code 0; a second one ends the process at once, as signals do. */
export function stopOnSignals(stop: Running['stop']): void {
  const once = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, once);
    void stop().then(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, once);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
