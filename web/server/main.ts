/**
 * This is the server: one process on one port, with the API under /api and the pages everywhere else. It builds the
 * pages first when they are out of date.
 */
import { createApiListener, openService, ProblemError, formatProblem } from '@recto-verso/api';
import { buildPages, handlerFile } from './build.ts';
import { createHttpServer, stopOnSignals, surviveFailures, type RunningHttpServer } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Listener } from './stoppable.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  settings.apply(process.env);
  const { threads, timeLimitMs, population } = settings;
  const service = await openService({ threads, timeLimitMs, population });
  await buildPages((line) => say(line));
  // The API gets twice the time limit, because a comparison consists of two evaluations and each may have waited for a
  // thread.
  const api = createApiListener(service, { ...settings, timeLimitMs: 2 * timeLimitMs });
  const running = createHttpServer({ api, pages: await pagesListener() }, settings);
  const stop = (): Promise<void> => {
    service.simulations?.close();
    return running.stop();
  };
  listen({ ...running, stop }, settings);
}

async function pagesListener(): Promise<Listener> {
  const { handler } = (await import(handlerFile.href)) as { readonly handler: Listener };
  return handler;
}

function listen({ server, stop }: RunningHttpServer, settings: Settings): void {
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    say(`Port ${settings.port} is taken by another program. Choose another one: PORT=${settings.port + 1} npm start`);
    process.exitCode = 1;
  });
  server.listen(settings.port, settings.host, () => {
    surviveFailures();
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : settings.port;
    const root = `http://localhost:${port}${settings.base}`;
    say(`Recto-Verso is ready: ${root}/ (pages), ${root}/api/v1/reference (API)`);
  });
  stopOnSignals(stop);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  const lines =
    error instanceof ProblemError
      ? error.problems.map(formatProblem)
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
