/** One server for the API and the pages: routes each request, limits what a sender can hold, stops gracefully. */
import { createServer, type Server } from 'node:http';
import { refuseStopping, setCommonHeaders, tellFailure } from '@recto-verso/api';
import { guarded } from './guarded.ts';
import { oneByOne } from './one-by-one.ts';
import { limited } from './pages.ts';
import { routeOf } from './routing.ts';
import type { Settings } from './settings.ts';
import { stoppable, type Listener } from './stoppable.ts';

/** A batch is read as fast as it is answered; nothing else takes so long to come in. */
const LONGEST_REQUEST_MS = 15 * 60_000;
/** Node looks for slow headers every 30 s unless told otherwise: they could take four times as long as they may. */
const CHECK_MS = 1_000;
/** Beyond the limit of an answer, before a silent connection is closed. */
const SILENCE_MS = 30_000;
/** More than a full house has open at once; each takes some 20 KB, and a file of the process. */
const CONNECTIONS = 2_000;
/** Browsers and proxies send twenty to forty; what is more is not read. */
const HEADERS = 100;

/** How long the headers of a request may take. */
const HEADERS_MS = 10_000;

export interface Parts {
  readonly api: Listener;
  readonly pages: Listener;
}

export interface Running {
  readonly server: Server;
  /** Finishes what runs, refuses what comes, closes. */
  readonly stop: () => Promise<void>;
}

export function serve({ api, pages }: Parts, settings: Settings, headersMs: number = HEADERS_MS): Running {
  const counted = limited(pages, settings);
  const { listener, stop } = stoppable(
    (request, response) => {
      const { to, url } = routeOf(request.url ?? '/', settings.base);
      request.url = url;
      if (to === 'api') return api(request, response);
      settings.mark(request);
      return counted(request, response);
    },
    (response) => refuseStopping(response, settings.base),
  );
  const limits = {
    connectionsCheckingInterval: CHECK_MS,
    headersTimeout: headersMs,
    requestTimeout: LONGEST_REQUEST_MS,
  };
  const server = createServer(
    limits,
    oneByOne(
      guarded((request, response) => {
        setCommonHeaders(response);
        return listener(request, response);
      }),
    ),
  );
  server.maxConnections = CONNECTIONS;
  server.maxHeadersCount = HEADERS;
  server.timeout = 2 * settings.timeLimitMs + SILENCE_MS;
  return { server, stop: () => stop(server, settings.stopWithinMs) };
}

/** What nothing caught is told, and the others who wait are answered all the same. */
export function surviveFailures(): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(kind, (error: unknown) => tellFailure(kind, error));
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
