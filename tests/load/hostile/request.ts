/** This module sends a request to the server from an address of this machine, and returns how it was answered. */
import { request, type Agent, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** All requests stay on this machine. */
export const HOST = '127.0.0.1';

export interface SentRequest {
  readonly path: string;
  /** Without a method, a request with a body is a POST and one without a body is a GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface From {
  readonly port: number;
  /**
   * Holds the local address of the sender, in the loopback network: each sender has its own, as senders on different
   * machines have.
   */
  readonly address: string;
  /** Without an agent, a connection is opened for each request. */
  readonly agent?: Agent;
  readonly signal: AbortSignal;
}

export interface ReceivedResponse {
  readonly status: number;
  /** Holds the `location` header of the answer, unchanged, or `null` where there is none. */
  readonly location: string | null;
  /** Holds the cookies that were set, in the form in which they are sent back, without cookies that were emptied. */
  readonly cookie: string;
  readonly text: string;
}

/**
 * Sends a request and returns the answer. The promise is rejected where there is no answer.
 * @param keep `true` where the text of the answer is to be returned; otherwise it is only read to its end
 */
export function sendRequest(
  { port, address, agent, signal }: From,
  asked: SentRequest,
  keep = false,
): Promise<ReceivedResponse> {
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

/**
 * Ignores errors of the socket: when the server refuses a body before it is sent, the connection breaks after the
 * request has ended, and nobody handles that error.
 */
function heedless(socket: Socket): void {
  if (!heeded.has(socket)) socket.on('error', () => undefined);
  heeded.add(socket);
}

async function told(answer: IncomingMessage, keep: boolean): Promise<ReceivedResponse> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) if (keep) pieces.push(piece as Buffer);
  const { statusCode: status = 0, headers } = answer;
  const cookies = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
  const cookie = cookies.filter((one) => !one.endsWith('=')).join('; ');
  return { status, location: headers.location ?? null, cookie, text: Buffer.concat(pieces).toString() };
}

export function createJsonRequest(path: string, body: object): SentRequest {
  return { path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function formatOrigin(port: number): string {
  return `http://${HOST}:${port}`;
}

/** Returns the request of a form as a browser without scripts sends it. */
export function createFormRequest(port: number, path: string, fields: string, cookie = ''): SentRequest {
  const headers = { ...createPageRequest(path, cookie).headers, origin: formatOrigin(port) };
  return { path, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: fields };
}

export function createPageRequest(path: string, cookie = ''): SentRequest {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  return { path, headers: cookie === '' ? headers : { ...headers, cookie } };
}
