/** This module writes the refusal that answers a request while the service is being stopped. */
import type { ServerResponse } from 'node:http';
import { PROBLEM_TYPE, createProblemDetails } from '../contract/problem.ts';
import { RETRY_AFTER } from './problem.ts';

/** @param base the path under which the service is reached from outside */
export function refuseStopping(response: ServerResponse, base: string): void {
  const details = createProblemDetails(base, 503, [
    {
      code: 'stopping',
      field: 'service',
      what: 'The service is being stopped.',
      why: 'What it began is finished; nothing new is begun that could be cut off.',
      mend: 'Ask again in a moment: another one may be starting.',
    },
  ]);
  const headers = { 'content-type': PROBLEM_TYPE, 'retry-after': String(RETRY_AFTER), connection: 'close' };
  response.writeHead(503, headers).end(JSON.stringify(details));
}
