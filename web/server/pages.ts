/**
 * What stands in front of the pages: they work things out too, where no script does it in the browser. So they are counted
 * as the API is, in a bucket of its own, that a program does not shut out whoever sits beside it; a form has to come in in
 * time; and the threads know for whom they work, and when nobody waits any more.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedBy, clientOf, openRate } from '@recto-verso/api';
import { answerPlainly } from './plain.ts';
import { isFile } from './routing.ts';
import type { Settings } from './settings.ts';
import type { Listener } from './stoppable.ts';
import { openTurns } from './turns.ts';
import { manyCame } from './words.ts';

type Limits = Pick<Settings, 'base' | 'requestsPerMinute' | 'trustedProxies' | 'timeLimitMs'>;

export function limited(pages: Listener, { base, requestsPerMinute, trustedProxies, timeLimitMs }: Limits): Listener {
  const rate = requestsPerMinute > 0 ? openRate(requestsPerMinute) : null;
  const turns = openTurns();
  return (request, response) => {
    if (isFile(request.url ?? '/', base)) return pages(request, response);
    const client = clientOf(senderOf(request), trustedProxies);
    const wait = rate?.take(client, performance.now()) ?? 0;
    if (wait > 0) return answerMany(request, response, Math.max(LEAST_WAIT, wait));
    endTrickling(request, 2 * timeLimitMs);
    const gone = goneOf(response);
    const turn = turns.take(client, response, () => askedBy({ gone, client }, () => pages(request, response)));
    return turn ?? answerMany(request, response, LEAST_WAIT);
  };
}

/** Seconds: one is over before the page is read. */
const LEAST_WAIT = 2;

function answerMany(request: IncomingMessage, response: ServerResponse, wait: number): void {
  answerPlainly({ request, response }, 429, manyCame(wait), { 'retry-after': String(wait) });
}

function senderOf(request: IncomingMessage) {
  return { address: request.socket.remoteAddress, forwarded: request.headers['x-forwarded-for']?.toString() };
}

/** A form that has not come in by then never will; who sends it holds a connection meanwhile, and nothing else. */
function endTrickling(request: IncomingMessage, withinMs: number): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, withinMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

/** Says that a connection was closed before its answer was written. */
function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
