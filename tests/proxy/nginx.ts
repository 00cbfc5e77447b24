/**
 * This module runs a real nginx with the configuration of `deploy/`, as an operator would. Only the port, the keys, the
 * name of the host and the address of the server behind it are replaced.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';

export interface Proxy {
  /** Holds the origin under which a browser reaches the proxy, such as `https://localhost:8443`. */
  readonly origin: string;
  readonly ask: (path: string, asked?: ProxyRequest) => Promise<ProxyResponse>;
  /** Opens a connection on which nothing has been sent yet. */
  readonly connect: () => Promise<TLSSocket>;
  /** Returns all that nginx wrote to its error output. */
  readonly said: () => string;
  /**
   * Lists the temporary files into which nginx wrote requests or answers. They are recorded when they appear, because
   * nginx deletes them at once.
   */
  readonly written: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export interface ProxyRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ProxyResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Lists when each piece came, in milliseconds from the first. */
  readonly pieces: readonly number[];
}

/**
 * Makes sure that there is an nginx. Where it is missing, it is installed by apt-get, provided that this process runs
 * as root.
 * @throws Error when there is no nginx and it cannot be installed
 */
export function ensureNginx(): void {
  if (spawnSync('nginx', ['-v']).status === 0) return;
  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const apt = (...args: readonly string[]): boolean => spawnSync('/usr/bin/apt-get', ['-qq', ...args]).status === 0;
  if (isRoot && apt('update') && apt('install', '-y', '--no-install-recommends', 'nginx-light')) return;
  throw new Error('There is no nginx here. On Debian: sudo apt-get install nginx-light');
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Starts nginx and waits until it answers.
 * @param port the port on which nginx listens
 * @param behind the address of the server behind it
 * @throws Error when nginx ends before it answers
 */
export async function runNginx(port: number, behind: string): Promise<Proxy> {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-nginx-'));
  const [key, cert, conf] = ['key.pem', 'cert.pem', 'nginx.conf'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  spawnSync('openssl', [...made, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert]);
  writeFileSync(conf, configOf({ port, behind, key, cert, dir }));
  const child = spawn('nginx', ['-p', dir, '-c', conf], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ca = readFileSync(cert);
  const ask = (path: string, asked: ProxyRequest = {}): Promise<ProxyResponse> => askOf(port, ca, path, asked);
  while (
    await ask('/').then(
      () => false,
      () => true,
    )
  ) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const written: string[] = [];
  const watching = ASIDE.map((name) => watch(join(dir, name), (_, file) => written.push(join(name, file ?? ''))));
  return {
    origin: `https://localhost:${port}`,
    ask,
    async connect() {
      const socket = connect({ host: 'localhost', port, ca });
      await once(socket, 'secureConnect');
      return socket;
    },
    said: () => said,
    written: () => written,
    stop: async () => {
      for (const one of watching) one.close();
      child.kill('SIGQUIT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(dir, { recursive: true });
    },
  };
}

/** Lists the folders in which nginx puts what it cannot hold in memory. */
const ASIDE = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as const;

interface Config {
  readonly port: number;
  readonly behind: string;
  readonly key: string;
  readonly cert: string;
  readonly dir: string;
}

function configOf({ port, behind, key, cert, dir }: Config): string {
  const file = readFileSync(fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url)), 'utf8');
  const replaced: readonly (readonly [string, string])[] = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['rights.example.org;', 'localhost;'],
    ['/etc/ssl/certs/rights.example.org.pem', cert],
    ['/etc/ssl/private/rights.example.org.key', key],
    ['http://127.0.0.1:3000', behind],
  ];
  const server = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf does not say "${from}" any more`);
    return text.replaceAll(from, to);
  }, file);
  const places = ASIDE.map((name) => `${name}_temp_path ${dir}/${name};`);
  return `daemon off; pid ${dir}/pid; error_log stderr info; events {} http { ${places.join(' ')}\n${server} }`;
}

function askOf(
  port: number,
  ca: Buffer,
  path: string,
  { method = 'GET', headers = {}, body = '' }: ProxyRequest,
): Promise<ProxyResponse> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, method, headers, ca }, (response) => {
      let text = '';
      const times: number[] = [];
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        times.push(performance.now());
      });
      response.on('error', reject).on('end', () => {
        const pieces = times.map((time) => time - (times[0] ?? 0));
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, pieces });
      });
    });
    sent.on('error', reject).end(body);
  });
}
