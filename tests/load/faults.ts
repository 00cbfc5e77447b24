/**
 * This module provokes faults between a server and its clients. Each function whose name begins with `test` returns one
 * line about the result, or throws.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ChildProcess } from 'node:child_process';

export interface FaultTarget {
  readonly address: string;
  readonly server: ChildProcess;
  /** Holds the body of a request that takes the server some time. */
  readonly body: object;
}

const MANY = 200;

/** Sends the first bytes of a request and then nothing, and waits for the server to close the connection. */
export async function testSlowSender({ address }: FaultTarget): Promise<string> {
  const socket = await opened(address);
  const began = performance.now();
  socket.resume().write('POST /api/v1/evaluate HTTP/1.1\r\nhost: localhost\r\n');
  await Promise.race([once(socket, 'close'), late(60_000, 'a sender that says half a request is never cut off')]);
  return `cut off after ${((performance.now() - began) / 1000).toFixed(0)} s`;
}

/** Sends requests whose senders close their own side of the connection as soon as they have asked. */
export async function testHalfClosedSenders(target: FaultTarget): Promise<string> {
  const { address } = target;
  const answers = await Promise.all(
    Array.from({ length: MANY }, async () => {
      const socket = await opened(address);
      let text = '';
      socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      socket.end('GET /api/v1/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
      await once(socket, 'close');
      return text.startsWith('HTTP/1.1 200');
    }),
  );
  await expectHealthyServer(target);
  return `${answers.filter((is) => is).length} of ${MANY} answered, and well afterwards`;
}

/** Sends requests whose senders are gone after 20 ms. */
export async function testGoneSenders(target: FaultTarget): Promise<string> {
  const asked = Array.from({ length: MANY }, async () => {
    const stop = new AbortController();
    const answer = evaluate(target, stop.signal).catch(() => null);
    setTimeout(() => stop.abort(), 20);
    await answer;
  });
  await Promise.all(asked);
  await expectHealthyServer(target);
  return `${MANY} senders were gone, and well afterwards`;
}

/** Kills the process of a simulation, and checks that the next simulation runs. */
export async function testKilledSimulation({ address, server }: FaultTarget): Promise<string> {
  const begin = async (): Promise<string> => {
    const answer = await post(`${address}/api/v1/simulations`, { scenario: 's1' });
    return ((await answer.json()) as { readonly id: string }).id;
  };
  const [killed, next] = [await begin(), await begin()];
  await until(async () => (await stateOf(address, killed)) === 'running');
  const child = childOf(server);
  process.kill(child, 'SIGKILL');
  await until(async () => (await stateOf(address, killed)) === 'failed');
  await until(async () => (await stateOf(address, next)) === 'done');
  return 'told as failed, the next one ran to its end';
}

/**
 * Asks the server to stop while it works: everybody has to be answered or told to ask again, and the exit code has to
 * be 0.
 */
export async function testStoppedServer(target: FaultTarget): Promise<string> {
  const { server } = target;
  const asked = Array.from({ length: 20 }, () => evaluate(target).then(({ status }) => status));
  // The signal follows the first answer, because the requests have to reach the server before it, however busy the
  // machine is.
  await Promise.race(asked);
  server.kill('SIGTERM');
  const statuses = await Promise.all(asked);
  if (server.exitCode === null) await once(server, 'exit');
  const other = statuses.filter((status) => status !== 200 && status !== 503);
  if (server.exitCode !== 0 || other.length > 0)
    throw new Error(`ended with ${server.exitCode}; answers: ${statuses.join(' ')}`);
  return `${statuses.filter((status) => status === 200).length} of 20 finished, the others told; exit code 0`;
}

async function opened(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  await once(socket, 'connect');
  // The server ends a connection by closing its half; the client then closes the other half.
  socket.on('end', () => socket.end()).on('error', () => undefined);
  return socket;
}

export async function expectHealthyServer({ address }: FaultTarget): Promise<void> {
  const { status } = await fetch(`${address}/api/v1/health`);
  if (status !== 200) throw new Error(`health says ${status}`);
}

function evaluate({ address, body }: FaultTarget, signal?: AbortSignal): Promise<Response> {
  return post(`${address}/api/v1/evaluate`, body, signal);
}

function post(address: string, body: object, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

async function stateOf(address: string, id: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/simulations/${id}`);
  return ((await answer.json()) as { readonly state?: string }).state ?? 'gone';
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 300_000;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('waited five minutes in vain');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function late(milliseconds: number, what: string): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(what)), milliseconds).unref());
}

function childOf({ pid }: ChildProcess): number {
  const [child = ''] = execFileSync('pgrep', ['-P', String(pid), '-f', 'runs/start'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return Number(child);
}
