/**
 * Tests a server for caseworkers without the engine of populations: it starts and answers, and offers neither
 * simulations nor scenarios.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../web/server/build.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN = '@recto-verso';
const house = mkdtempSync(join(tmpdir(), 'recto-verso-without-'));
/**
 * Lists what the server runs from: the rules, and every workspace except the engine of populations, with the built
 * pages.
 */
const SOURCES = ['engine/core', 'api', 'web', 'rules', 'package.json', 'package-lock.json'];

let server: ChildProcess | null = null;
let base = '';

beforeAll(async () => {
  await buildPages(() => undefined);
  for (const source of SOURCES)
    cpSync(join(ROOT, source), join(house, source), { recursive: true, filter: (from) => !/node_modules/.test(from) });
  const modules = join(house, 'node_modules');
  mkdirSync(join(modules, OWN), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== OWN) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  for (const [name, place] of [
    ['engine', 'engine/core'],
    ['api', 'api'],
  ] as const)
    symlinkSync(join(house, place), join(modules, OWN, name));
  base = await start();
});

afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(house, { recursive: true, force: true });
});

async function start(): Promise<string> {
  const started = spawn(process.execPath, ['--import', './web/server/typescript.mjs', 'web/server/main.ts'], {
    cwd: house,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', THREADS: '1', RECTO_VERSO_CACHE: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = started;
  for await (const line of createInterface({ input: started.stdout })) {
    const [, address] = /ready: (http:\/\/localhost:\d+)/.exec(line) ?? [];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('The server ended before it was ready.');
}

describe('without the engine of populations', () => {
  it('a household is answered', async () => {
    const situation = { persons: { mother: { birth: '1990-04-23', partner: 'none' } }, home: { region: 'brussels' } };
    const response = await fetch(`${base}/api/v1/evaluate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ situation, language: 'fr' }),
    });
    expect(response.status).toBe(200);
    const { outcomes } = (await response.json()) as { readonly outcomes: readonly unknown[] };
    expect(outcomes.length).toBeGreaterThan(20);
  });

  it('the doors of people and of caseworkers are open, and the first page shows no third one', async () => {
    const first = await (await fetch(`${base}/fr`)).text();
    expect(first).toContain('/fr/guichet');
    expect(first).not.toContain('/fr/simulation');
    for (const path of ['/fr/guichet', '/fr/droits', '/nl/rules']) expect((await fetch(base + path)).status).toBe(200);
  });

  it('what only populations have is not found, neither in the API nor among the pages', async () => {
    for (const path of ['/api/v1/scenarios', '/fr/simulation', '/fr/simulation/s1'])
      expect([path, (await fetch(base + path)).status]).toEqual([path, 404]);
    const document = (await (await fetch(`${base}/api/v1/openapi.json`)).json()) as { readonly paths: object };
    expect(Object.keys(document.paths).filter((path) => /scenario|simulation/.test(path))).toEqual([]);
    expect(Object.keys(document.paths)).toContain('/api/v1/evaluate');
  });

  it('the command line has the commands of a household, and no others', () => {
    const help = execFileSync(process.execPath, ['api/bin/recto-verso.mjs', 'help'], { cwd: house, encoding: 'utf8' });
    expect(help).toContain('recto-verso evaluate');
    expect(help).not.toMatch(/recto-verso (?:population|simulate|scenarios)/);
  });
});
