/** A request to the server from an address of this machine, and how it was answered. */
import { request, type Agent, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** All that is asked stays on this machine. */
export const HOST = '127.0.0.1';

export interface Asked {
  readonly path: string;
  /** Where left out: POST of a body, GET without one. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface From {
  readonly port: number;
  /** Of the loopback network: each sender has its own, as senders elsewhere have. */
  readonly address: string;
  /** A connection is opened for each request where left out. */
  readonly agent?: Agent;
  /** Ends the request. */
  readonly signal: AbortSignal;
}

export interface Told {
  readonly status: number;
  /** Where the answer leads, as it was written. */
  readonly location: string | null;
  /** What was set, as it is sent back. */
  readonly cookie: string;
  readonly text: string;
}

/** @param keep where the text of the answer is read, and not only waited for */
export function ask({ port, address, agent, signal }: From, asked: Asked, keep = false): Promise<Told> {
  const { path, headers = {}, body } = asked;
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: HOST, port, localAddress: address, agent: agent ?? false, signal, path, method, headers },
      (answer) => void told(answer, keep).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.on('socket', heedless);
    sent.end(body);
  });
}

const heeded = new WeakSet<Socket>();

/** A body that is refused before it is sent breaks its connection when the request has ended, and is nobody's error. */
function heedless(socket: Socket): void {
  if (!heeded.has(socket)) socket.on('error', () => undefined);
  heeded.add(socket);
}

async function told(answer: IncomingMessage, keep: boolean): Promise<Told> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) if (keep) pieces.push(piece as Buffer);
  const { statusCode: status = 0, headers } = answer;
  const cookies = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
  const cookie = cookies.filter((one) => !one.endsWith('=')).join('; ');
  return { status, location: headers.location ?? null, cookie, text: Buffer.concat(pieces).toString() };
}

export function json(path: string, body: object): Asked {
  return { path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function originOf(port: number): string {
  return `http://${HOST}:${port}`;
}

/** A form as a browser without scripts sends it. */
export function form(port: number, path: string, fields: string, cookie = ''): Asked {
  const headers = { ...page(path, cookie).headers, origin: originOf(port) };
  return { path, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: fields };
}

/** A page as a browser asks for it. */
export function page(path: string, cookie = ''): Asked {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  return { path, headers: cookie === '' ? headers : { ...headers, cookie } };
}
