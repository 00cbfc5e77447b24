/** This module starts the real server with an empty folder for temporary files, and collects all its output. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  /** The origin is an address of this machine, without a slash at its end. */
  readonly origin: string;
  /** Stops the server, and returns all its output and all files that it has left. */
  readonly stop: () => Promise<Left>;
}

/**
 * Maps each place to the content that a run has left there: `stdout`, `stderr`, and each file in the folder for
 * temporary files.
 */
export type Left = ReadonlyMap<string, Buffer>;

/**
 * The port serves as a lock between processes that start a server: the first server builds the pages, and two builds at
 * once would break one another.
 */
const TURN = 47_811;

/**
 * Starts a server, and waits until it is ready.
 * @param settings environment variables for this server, besides those that every run has
 */
export async function runServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const turn = await myTurn();
  try {
    return await started(settings);
  } finally {
    turn.close();
  }
}

async function myTurn(): Promise<Server> {
  for (;;) {
    const turn = createServer();
    const mine = await new Promise<boolean>((resolve) => {
      turn.once('error', () => resolve(false)).listen(TURN, '127.0.0.1', () => resolve(true));
    });
    if (mine) return turn;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function started(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
  const aside = mkdtempSync(join(tmpdir(), 'recto-verso-aside-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', './web/server/typescript.mjs', 'web/server/main.ts'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      RATE_LIMIT: '0',
      TMPDIR: aside,
      TEMP: aside,
      TMP: aside,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: heard(child, 'stdout'), stderr: heard(child, 'stderr') };
  await ready(child, said.stdout);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      return new Map([
        ['stdout', Buffer.concat(said.stdout)],
        ['stderr', Buffer.concat(said.stderr)],
        ...readFilesBelow(aside),
      ]);
    },
  };
}

function heard(child: ChildProcess, stream: 'stdout' | 'stderr'): Buffer[] {
  const pieces: Buffer[] = [];
  child[stream]?.on('data', (piece: Buffer) => pieces.push(piece));
  return pieces;
}

async function ready(child: ChildProcess, stdout: readonly Buffer[]): Promise<void> {
  while (!Buffer.concat(stdout).includes('is ready')) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

export function readFilesBelow(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, readFileSync(file)] as const;
    });
}
