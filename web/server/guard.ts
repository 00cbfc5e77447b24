/** This module makes sure that a failure while a request is answered affects that request alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { logFailure } from '@recto-verso/api';
import { answerPlainly } from './plain.ts';
import type { Listener } from './stoppable.ts';
import { FAILED } from './words.ts';

/**
 * Wraps a listener, so that its failures are logged and answered. They are logged without the address, which may say
 * something about a person.
 */
export function guardListener(inner: Listener): Listener {
  return (request, response) => {
    const fail = (error: unknown): void => {
      logFailure('request', error);
      giveUp(request, response);
    };
    // It is no failure when a sender breaks off a request. Without these listeners an `error` event of the request or
    // the response would be an uncaught exception.
    request.on('error', () => undefined);
    response.on('error', (error) => logFailure('response', error));
    try {
      return Promise.resolve(inner(request, response)).catch(fail);
    } catch (error) {
      return fail(error);
    }
  };
}

/**
 * Ends the answer. When headers have been sent, the connection is broken off, so that nobody takes a part of the answer
 * for the whole.
 */
function giveUp(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else answerPlainly({ request, response }, 500, FAILED);
}
