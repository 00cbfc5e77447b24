/** Tests the API over a real socket, for behaviour that cannot be tested without one. */
import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createApiListener, openService } from '@recto-verso/api';
import { getAsker, type Asker } from '../../api/src/threads/asker.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let server: Server;
let base: string;
let port: number;

beforeAll(async () => {
  server = createServer(createApiListener(await openService()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}/api/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const json = { 'content-type': 'application/json' };
const alive = async () => expect((await fetch(`${base}/health`)).status).toBe(200);

it('answers 413 to 5 MB that says its length, and lives', async () => {
  const response = await fetch(`${base}/evaluate`, {
    method: 'POST',
    headers: json,
    body: 'x'.repeat(5 * 1024 * 1024),
  });
  expect(response.status).toBe(413);
  await alive();
});

it('answers 413 to a stream that does not say its length, and lives', async () => {
  const body = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 80; i++) controller.enqueue(new Uint8Array(64 * 1024));
      controller.close();
    },
  });
  const init = { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit;
  const response = await fetch(`${base}/evaluate`, init).catch(() => null);
  if (response !== null) expect(response.status).toBe(413);
  await alive();
});

it('tells nobody of a body that breaks off, which is no failure of the service', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (let i = 0; i < 5; i++) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /api/v1/evaluate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"sit',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  }
  await alive();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(written.mock.calls.map(([text]) => String(text))).toEqual([]);
  written.mockRestore();
});

it('lives after a request that breaks off, and after one that is no HTTP', async () => {
  for (const text of [
    'POST /api/v1/evaluate HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"sit',
    'what is this\r\n\r\n',
  ]) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  }
  await alive();
});

it('lives through a hundred bad requests at once', async () => {
  const requests = Array.from({ length: 100 }, (_, i) =>
    fetch(`${base}/evaluate`, {
      method: 'POST',
      headers: json,
      body: i % 2 === 0 ? '{' : '{"situation":{"persons":{"her":{"x":1}}}}',
    }),
  );
  const statuses = (await Promise.all(requests)).map((response) => response.status);
  expect(new Set(statuses)).toEqual(new Set([400, 422]));
  await alive();
});

it('knows who has left before an answer was there', async () => {
  const asked = new EventEmitter<{ evaluate: [Asker | undefined] }>();
  const service = await openService();
  const evaluate = (): Promise<never> => {
    asked.emit('evaluate', getAsker());
    return new Promise(() => undefined);
  };
  const waiting = createServer(createApiListener({ ...service, evaluate }));
  waiting.listen(0, '127.0.0.1');
  await once(waiting, 'listening');
  const { port: own } = waiting.address() as AddressInfo;
  const leaving = new AbortController();
  const body = JSON.stringify({ situation: { persons: { her: {} } } });
  const told = once(asked, 'evaluate');
  const sent = fetch(`http://127.0.0.1:${own}/api/v1/evaluate`, {
    ...{ method: 'POST', headers: json, body, signal: leaving.signal },
  }).catch(() => null);
  const [asker] = (await told) as [Asker | undefined];
  const gone = asker?.gone;
  expect(asker?.client).toBe('127.0.0.1');
  expect(gone?.aborted).toBe(false);
  leaving.abort();
  await sent;
  if (gone?.aborted === false) await once(gone, 'abort');
  expect(gone?.aborted).toBe(true);
  waiting.closeAllConnections();
  waiting.close();
});
