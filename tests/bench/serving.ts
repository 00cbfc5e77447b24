/** The pages as they are served, for what is measured in a browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const ARGS = ['--import', './web/server/typescript.mjs', 'web/server/main.ts'];

/** What stands in the place of a measurement where `served` gave none. */
export const NOT_RUN = 'not run: no Chromium is here; "npm test" says how to get it';

export interface Served {
  readonly browser: Browser;
  /** Of this machine, without a slash at its end. */
  readonly address: string;
}

/**
 * Measures in a browser beside a server of their own, both of which end afterwards.
 * @param path of a page: it and the law that it names are made before anything is measured
 * @returns what was measured; `null` where no Chromium is
 */
export async function served<T>(path: string, measure: (served: Served) => Promise<T>): Promise<T | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { server, address } = await started(path);
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
  /** How the server ended, with what it said last; `null` while it runs. */
  readonly ended: () => string | null;
}

/** So much is kept of what it says of errors. */
const LAST_WORDS = 2000;

/**
 * The server in a process of its own, ready once a page and the law that it names are made.
 * @param settings of the environment, beside those of this process
 * @param within what runs it, where it is not run by itself: a program and its arguments
 */
export async function started(
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
  // Nobody waits for what a thread or process of a server that is gone might still say.
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
  // What the engine is sent is compressed when the server has begun: that is waited for once, and not measured.
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
