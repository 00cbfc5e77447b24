/**
 * This module lists attacks through the raw connection: by what is written to it, how slowly, and by not reading the
 * answers.
 */
import { once as event } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../../../api/src/contract/request.ts';
import { ATTACKERS, type Attack, type Hostile } from './attack.ts';
import { createBatchRequest } from './attacks-operations.ts';
import { createCrowd } from './bodies.ts';

const MANY = 200;
const SECOND = 1_000;

const LINES = Array.from({ length: LIMITS.lines }, (_, i) =>
  JSON.stringify({ situation: { persons: { a: { birth: `19${10 + (i % 90)}-04-23` } } } }),
);

const JUNK: readonly string[] = [
  '\0\0\0\0\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET /fr/droits HTTP/9.9\r\n\r\n',
  'GET  HTTP/1.1\r\nhost: a\r\n\r\n',
  'GET /%ff%00%c0%af/../../%2e%2e/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
  'GET //other.example/%5c..// HTTP/1.1\r\nhost: other.example\r\nconnection: close\r\n\r\n',
  'GET http://other.example/fr/droits HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n',
  `GET /fr/${'a'.repeat(60_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  `GET /fr/droits HTTP/1.1\r\nhost: a\r\n${'x: y\r\n'.repeat(5_000)}\r\n`,
  `GET /fr/droits HTTP/1.1\r\nhost: a\r\naccept-language: ${'xx,'.repeat(4_000)}\r\nconnection: close\r\n\r\n`,
  `GET /fr/guichet HTTP/1.1\r\nhost: a\r\ncookie: ${'rv0=aaaa; '.repeat(1_000)}\r\nconnection: close\r\n\r\n`,
  'TRACE / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
  'CONNECT other.example:80 HTTP/1.1\r\nhost: other.example:80\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
  'POST /api/v1/evaluate HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n{}',
  'POST /api/v1/evaluate HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}',
  'POST /api/v1/evaluate HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 99\r\n\r\n',
  'POST /display HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nffffffffff\r\n',
];

export const ON_SOCKETS: readonly Attack[] = [
  {
    name: `half a request on ${MANY} sockets`,
    atOnce: MANY,
    once: (hostile) => until(hostile, (socket) => socket.write('POST /fr/guichet?/see HTTP/1.1\r\nhost: a\r\n')),
  },
  {
    name: `a byte a second on ${MANY} sockets`,
    atOnce: MANY,
    once: async (hostile) => {
      const path = hostile.turn() % 2 === 0 ? '/api/v1/evaluate' : '/api/v1/evaluate/batch';
      const media = path.endsWith('batch') ? 'application/x-ndjson' : 'application/json';
      await until(hostile, async (socket) => {
        socket.write(`POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: ${media}\r\ncontent-length: 200000\r\n\r\n`);
        for (const byte of '{"situation":{"persons":{"a":{}}}}'.repeat(90)) {
          if (socket.destroyed || !socket.write(byte)) return;
          await pause(SECOND);
        }
      });
    },
  },
  {
    name: 'asked, and half closed',
    atOnce: 50,
    once: (hostile) => {
      const body = JSON.stringify({ situation: createCrowd(hostile.turn()) });
      const head = 'host: a\r\ncontent-type: application/json\r\nconnection: close\r\n';
      return until(hostile, (socket) =>
        socket.end(`POST /api/v1/verso HTTP/1.1\r\n${head}content-length: ${body.length}\r\n\r\n${body}`),
      );
    },
  },
  {
    name: 'ten thousand lines, answers not read',
    atOnce: ATTACKERS,
    once: (hostile) => until(hostile, (socket) => socket.pause().write(wire(LINES))),
  },
  {
    name: 'ten thousand lines, answers read slowly',
    atOnce: ATTACKERS,
    once: (hostile) =>
      until(hostile, async (socket) => {
        socket.pause().write(wire(LINES));
        while (!socket.destroyed && !hostile.over.aborted) {
          await pause(SECOND);
          socket.read(1024);
        }
      }),
  },
  {
    name: 'a hundred long answers asked for, none read',
    atOnce: ATTACKERS,
    once: (hostile) => {
      const path = ['/fr/sources', '/nl/guichet', '/api/v1/openapi.json'][hostile.turn() % 3] ?? '';
      return until(hostile, (socket) => socket.pause().write(`GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(100)));
    },
  },
  {
    name: 'junk on the socket',
    atOnce: ATTACKERS,
    once: (hostile) =>
      until(hostile, (socket) => socket.write(Buffer.from(JUNK[hostile.turn() % JUNK.length] ?? '', 'latin1')), SECOND),
  },
];

/**
 * Writes to a connection and waits until the server closes it, the turn is over, or `within` milliseconds have passed.
 */
async function until({ connect, over }: Hostile, write: (socket: Socket) => unknown, within?: number): Promise<void> {
  const socket = await connect();
  if (socket === null || over.aborted) return;
  const closed = socket.closed ? Promise.resolve() : event(socket, 'close').catch(() => undefined);
  if (within !== undefined) setTimeout(() => socket.destroy(), within).unref();
  await write(socket);
  await closed;
}

function wire(lines: readonly string[]): string {
  const { path, headers = {}, body = '' } = createBatchRequest(lines);
  const told = Object.entries({ host: 'a', ...headers, 'content-length': String(body.length) });
  return `POST ${path} HTTP/1.1\r\n${told.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body.toString()}`;
}
