/** This module starts the server of the pages for measurements, and a browser for those that need one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const ARGS = ['--import', './web/server/typescript.mjs', 'web/server/main.ts'];

/** Is printed in place of a measurement when `measureServed` returns `null`. */
export const NOT_RUN = 'not run: no Chromium is here; "npm test" says how to get it';

export interface Served {
  readonly browser: Browser;
  /** Is the address on this machine, without a trailing slash. */
  readonly address: string;
}

/**
 * Starts a server and a browser, measures, and ends both.
 * @param path the path of a page; this page and the law that it names are built before the measurement
 * @returns what was measured, or `null` when no Chromium is found
 */
export async function measureServed<T>(path: string, measure: (served: Served) => Promise<T>): Promise<T | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { server, address } = await startPagesServer(path);
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return await measure({ browser, address });
  } finally {
    await browser.close();
    server.kill();
  }
}

export interface Started {
  readonly server: ChildProcess;
  readonly address: string;
  /** Returns how the server ended and its last error output, or `null` while it runs. */
  readonly ended: () => string | null;
}

/** Limits how many characters of the server's error output are kept. */
const LAST_WORDS = 2000;

/**
 * Starts the server in a separate process, and resolves once a page and the law that it names are built.
 * @param settings environment variables in addition to those of this process
 * @param within a program and its arguments that run the server; the server is run directly when the list is empty
 */
export async function startPagesServer(
  path: string,
  settings: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
): Promise<Started> {
  const port = await freePort();
  const [program = '', ...args] = [...within, process.execPath, ...ARGS];
  const server = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [said, ended]: [string, string | null] = ['', null];
  const errors = server.stderr as Socket;
  errors.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-LAST_WORDS)));
  // This process does not wait for output that a thread or process of a dead server could still write.
  errors.unref();
  server.on('exit', (code, signal) => (ended = `the server ended (code ${code}, signal ${signal}): ${said}`));
  const address = `http://localhost:${port}`;
  const page = async (): Promise<string> => {
    const answer = await fetch(`${address}${path}`).catch(() => null);
    return answer?.ok === true ? answer.text() : '';
  };
  let text = await page();
  while (text === '') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    text = await page();
  }
  // The server compresses the law for the engine when it has started. This request waits for that, so that later
  // measurements do not include it.
  for (const [law] of text.matchAll(/\/law\/[\w.-]+/g)) await (await fetch(`${address}${law}`)).arrayBuffer();
  return { server, address, ended: () => ended };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  return typeof bound === 'object' && bound !== null ? bound.port : 3999;
}
