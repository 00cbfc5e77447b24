/** One process, one port: the API under /api, the pages everywhere else. Builds the pages when they are stale. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createApiListener, openService, ProblemError, sentence, setCommonHeaders } from '@recto-verso/api';
import { buildPages, handlerFile } from './build.ts';
import { readSettings, type Settings } from './settings.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** How long open answers may take once the process is asked to stop. */
const GRACE_MS = 5_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const service = await openService({ threads: settings.threads });
  await buildPages((line) => say(line));
  settings.apply(process.env);
  const api = createApiListener(service);
  const pages = await pagesListener();
  const server = createServer((request, response) => {
    setCommonHeaders(response);
    if (isApi(request.url)) return api(request, response);
    settings.mark(request);
    return pages(request, response);
  });
  // A slow or silent sender must not hold a connection for ever.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  listen(server, settings);
}

function isApi(url: string | undefined): boolean {
  return url !== undefined && /^\/api(?:[/?]|$)/.test(url);
}

async function pagesListener(): Promise<Listener> {
  const { handler } = (await import(handlerFile.href)) as { readonly handler: Listener };
  return handler;
}

function listen(server: Server, settings: Settings): void {
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    say(`Port ${settings.port} is taken by another program. Choose another one: PORT=${settings.port + 1} npm start`);
    process.exitCode = 1;
  });
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : settings.port;
    say(`Recto-Verso is ready: http://localhost:${port}/ (pages), http://localhost:${port}/api/v1/reference (API)`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server));
}

function stop(server: Server): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), GRACE_MS).unref();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  const lines =
    error instanceof ProblemError
      ? error.problems.map(sentence)
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
