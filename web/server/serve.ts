/**
 * This module is the HTTP server for the API and the pages. It routes each request, limits what a sender can occupy,
 * and stops gracefully.
 */
import { createServer, type Server } from 'node:http';
import { refuseStopping, setCommonHeaders, logFailure } from '@recto-verso/api';
import { guardListener } from './guard.ts';
import { queueByConnection } from './connection-queue.ts';
import { limitPages } from './pages.ts';
import { routeAddress } from './routing.ts';
import type { Settings } from './settings.ts';
import { makeStoppable, type Listener } from './stoppable.ts';

/** Limits the time in which a request has to arrive. A batch takes longest, as it is read as fast as it is answered. */
const LONGEST_REQUEST_MS = 15 * 60_000;
/**
 * Sets how often Node checks for slow headers. With the default of 30 s, headers could take up to four times
 * `HEADERS_MS`.
 */
const CHECK_MS = 1_000;
/** A connection on which nothing is sent is closed after this time plus twice the time limit of an evaluation. */
const SILENCE_MS = 30_000;
/** Limits the open connections to more than a busy server needs; each takes some 20 KB and a file descriptor. */
const CONNECTIONS = 2_000;
/** Limits the headers that are read of a request; browsers and proxies send 20 to 40. */
const HEADERS = 100;

/** Limits the time in which the headers of a request have to arrive. */
const HEADERS_MS = 10_000;

export interface ServerParts {
  readonly api: Listener;
  readonly pages: Listener;
}

export interface RunningHttpServer {
  readonly server: Server;
  /** Refuses new requests, waits for the running ones at most as long as the settings allow, and closes the server. */
  readonly stop: () => Promise<void>;
}

export function createHttpServer(
  { api, pages }: ServerParts,
  settings: Settings,
  headersMs: number = HEADERS_MS,
): RunningHttpServer {
  const counted = limitPages(pages, settings);
  const { listener, stop } = makeStoppable(
    (request, response) => {
      const { to, url } = routeAddress(request.url ?? '/', settings.base);
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
    queueByConnection(
      guardListener((request, response) => {
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

/** Logs errors that nothing caught, and keeps the process running, so that other clients still get their answers. */
export function surviveFailures(): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(kind, (error: unknown) => logFailure(kind, error));
}

/** Stops the server gracefully on the first signal, with exit code 0. A second signal ends the process at once. */
export function stopOnSignals(stop: RunningHttpServer['stop']): void {
  const once = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, once);
    void stop().then(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, once);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
