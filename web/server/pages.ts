/**
 * This module limits the requests for pages, because pages evaluate on the server when no script does so in the
 * browser. Requests are counted like those of the API, but separately, so that a program cannot shut out people at the
 * same address. A request has to arrive whole in time, and the evaluation threads are told for which client they work
 * and when nobody waits for the result any more.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { runForAsker, identifyClient, createRateLimiter } from '@recto-verso/api';
import { answerPlainly } from './plain.ts';
import { isFile } from './routing.ts';
import type { Settings } from './settings.ts';
import type { Listener } from './stoppable.ts';
import { openTurns } from './turns.ts';
import { sayTooManyRequests } from './words.ts';

type Limits = Pick<Settings, 'base' | 'requestsPerMinute' | 'trustedProxies' | 'timeLimitMs'>;

export function limitPages(
  pages: Listener,
  { base, requestsPerMinute, trustedProxies, timeLimitMs }: Limits,
): Listener {
  const rate = requestsPerMinute > 0 ? createRateLimiter(requestsPerMinute) : null;
  const turns = openTurns();
  return (request, response) => {
    if (isFile(request.url ?? '/', base)) return pages(request, response);
    const client = identifyClient(senderOf(request), trustedProxies);
    const wait = rate?.take(client, performance.now()) ?? 0;
    if (wait > 0) return answerMany(request, response, Math.max(LEAST_WAIT, wait));
    endTrickling(request, 2 * timeLimitMs);
    const gone = goneOf(response);
    const turn = turns.take(client, response, () => runForAsker({ gone, client }, () => pages(request, response)));
    return turn ?? answerMany(request, response, LEAST_WAIT);
  };
}

/**
 * Is the shortest wait that a refused client is told, in seconds. A wait of one second would be over before the page is
 * read.
 */
const LEAST_WAIT = 2;

function answerMany(request: IncomingMessage, response: ServerResponse, wait: number): void {
  answerPlainly({ request, response }, 429, sayTooManyRequests(wait), { 'retry-after': String(wait) });
}

function senderOf(request: IncomingMessage) {
  return { address: request.socket.remoteAddress, forwarded: request.headers['x-forwarded-for']?.toString() };
}

/**
 * Breaks off a request that has not arrived completely after `withinMs` milliseconds. A sender that trickles a form
 * would otherwise hold a connection.
 */
function endTrickling(request: IncomingMessage, withinMs: number): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, withinMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

/** Returns a signal that is aborted when the connection closes before the answer is written. */
function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
