/** Whatever fails while a request is answered, fails for that request alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tellFailure } from '@recto-verso/api';
import { answerPlainly } from './plain.ts';
import type { Listener } from './stoppable.ts';
import { FAILED } from './words.ts';

/** A failure is told without the address, which may say something of a person. */
export function guarded(inner: Listener): Listener {
  return (request, response) => {
    const fail = (error: unknown): void => {
      tellFailure('request', error);
      giveUp(request, response);
    };
    // A sender that broke off is no failure; without a listener either would be an exception of the process.
    request.on('error', () => undefined);
    response.on('error', (error) => tellFailure('response', error));
    try {
      return Promise.resolve(inner(request, response)).catch(fail);
    } catch (error) {
      return fail(error);
    }
  };
}

/** What was begun cannot be taken back: it is broken off, so that nobody takes it for the whole. */
function giveUp(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else answerPlainly({ request, response }, 500, FAILED);
}
