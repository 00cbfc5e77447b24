/** The server as it is run, with an empty folder for whatever it may put aside, and all that it says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  /** Of this machine, without a slash at its end. */
  readonly origin: string;
  /** Asks it to stop, and gives all that it said and put aside. */
  readonly stop: () => Promise<Left>;
}

/** What is left of a run, by where it was found: `stdout`, `stderr`, and each file in the folder for what is put aside. */
export type Left = ReadonlyMap<string, Buffer>;

/** Held by whoever starts a server: the first one builds the pages, and two builds at once would break one another. */
const TURN = 47_811;

/** @param settings of the server, beside those that every run has */
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
        ...filesIn(aside),
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

export function filesIn(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, readFileSync(file)] as const;
    });
}
