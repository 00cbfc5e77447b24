/**
 * Runs the server with slow pages, for `server.test.ts`. It prints its port, and then the line `began` for each page
 * that begins.
 */
import type { AddressInfo } from 'node:net';
import { createApiListener, openService } from '@recto-verso/api';
import { createHttpServer, stopOnSignals } from '../../web/server/serve.ts';
import { readSettings } from '../../web/server/settings.ts';

const settings = readSettings(process.env);
const dir = process.env['RULES'];
const service = await openService({ threads: 1, ...(dir === undefined ? {} : { dir }) });
const say = (word: string) => process.stdout.write(`${word}\n`);

const { server, stop } = createHttpServer(
  {
    api: createApiListener(service, settings),
    pages: (request, response) => {
      say('began');
      if (request.url?.endsWith('/slow') === true) setTimeout(() => response.end('finished'), 1_500);
      if (request.url?.endsWith('/mirror') === true)
        response.end(`${request.headers['x-recto-verso-protocol'] ?? ''} ${request.url}`);
    },
  },
  settings,
);
server.listen(0, '127.0.0.1', () => say(String((server.address() as AddressInfo).port)));
stopOnSignals(stop);
