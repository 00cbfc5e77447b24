/**
 * These tests fill the disk. The caller has to get a message that the disk is full, no unfinished result may stay
 * behind, and the server has to work again once there is room.
 */
import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync, closeSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPagesServer } from '../bench/serving.ts';
import { createServerRequests, type ServerRequests } from './server-requests.ts';
import { ensureSmallDisk, wrapInSmallDisk } from './small-disk.ts';

const PROGRAM = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));
const KB = 1024;
/**
 * Lists, for each run, how many bytes are free when a simulation begins, so that it fails in another place each time.
 * With `null` the disk is not filled, and the simulation succeeds.
 */
const ROOM = [0, 8 * KB, 64 * KB, 512 * KB, 2 * KB * KB, 6 * KB * KB, null] as const;

ensureSmallDisk();
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-full-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('a server', () => {
  let server: ChildProcess;
  let asked: ServerRequests;
  /**
   * Holds the path of the server's folder for temporary files. The path leads through `/proc`, because the disk is
   * mounted for the server alone.
   */
  let inside = '';
  beforeAll(async () => {
    const settings = { TMPDIR: dir, RATE_LIMIT: '0', RECTO_VERSO_CACHE: join(dir, 'cache') };
    const running = await startPagesServer('/fr/simulation', settings, wrapInSmallDisk(dir, '256m'));
    ({ server } = running);
    asked = createServerRequests(running.address);
    inside = `/proc/${server.pid}/root${dir}`;
  });
  afterAll(() => void server.kill('SIGKILL'));

  test.each(ROOM)('with %j bytes left for a simulation', async (bytes) => {
    const whole = bytes === null;
    if (whole) rmSync(join(inside, 'ballast'), { force: true });
    else fill(join(inside, 'ballast'), bytes);
    const { id, state, problems } = await asked.ended(await asked.begin(200));
    expect({ state, simulations: (await asked.health()).simulations }).toEqual(
      whole ? { state: 'done', simulations: 'ok' } : { state: 'failed', simulations: 'disk-full' },
    );
    const result = await asked.result(id);
    if (whole) expect(((await result.json()) as { homes: object }).homes).toMatchObject({ run: 200 });
    else {
      expect(result.status).toBe(404);
      expect(problems?.map(({ code }) => code)).toEqual(['disk-full']);
      for (const said of Object.values(problems?.[0] ?? {})) expect(said).not.toBe('');
    }
    // The server still answers a household, and no temporary files stay behind but those of the population.
    for (let times = 0; times < 5; times++) expect(await asked.evaluate()).toHaveProperty('outcomes');
    expect(leftIn(inside, whole)).toEqual([]);
  });
});

/**
 * Lists the temporary files and folders that a simulation has left, except the folder of the population, which stays
 * for the next simulation. Checks that this folder holds the drawn population after a complete simulation, and nothing
 * otherwise.
 */
function leftIn(folder: string, whole: boolean): readonly string[] {
  const own = readdirSync(folder).filter((one) => one.startsWith('recto-verso-'));
  const grounds = own.filter((one) => one.startsWith('recto-verso-population-'));
  const drawn = grounds.flatMap((one) => readdirSync(join(folder, one)));
  expect(drawn).toEqual(whole ? ['drawn'] : []);
  return own.filter((one) => !grounds.includes(one));
}

function fill(file: string, free: number): void {
  rmSync(file, { force: true });
  const [to, block] = [openSync(file, 'w'), Buffer.alloc(64 * KB)];
  try {
    // A second file reserves the bytes that are to stay free; it is deleted once the disk is full.
    writeFileSync(`${file}.free`, Buffer.alloc(free));
    for (;;) writeSync(to, block);
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(to);
    rmSync(`${file}.free`);
  }
}

describe('the command line', () => {
  const population = join(dir, 'population');
  const disk = mkdtempSync(join(tmpdir(), 'recto-verso-small-'));
  const household = join(dir, 'household.yaml');
  beforeAll(() => {
    writeFileSync(household, 'persons: { mother: { birth: 1990-04-23 } }\nhome: { region: brussels }\n');
    const args = [PROGRAM, 'population', 'make', '--households', '200', '--out', population];
    expect(spawnSync(process.execPath, args).status).toBe(0);
  });
  afterAll(() => rmSync(disk, { recursive: true }));

  test.each([
    ['population', 'make', '--households', '2000'],
    ['population', 'run', population],
    ['simulate', 's1', population],
  ])('%s %s', (...args) => {
    // The shell lists what the command has left on the disk, because the disk disappears with the process.
    const told = 'rest="$1"; shift; "$@"; code=$?; ls -A "$rest"; exit $code';
    const line = ['sh', '-c', told, 'sh', disk, process.execPath, PROGRAM, ...args, '--out', join(disk, 'out')];
    const [program = '', ...all] = [...wrapInSmallDisk(disk, '16k'), ...line];
    const { status, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The disk is full.');
    expect(stderr).toContain('[disk-full]');
  });

  test('what is said into a file that can take no more', () => {
    expect(existsSync('/dev/full')).toBe(true);
    const to = openSync('/dev/full', 'w');
    const args = [PROGRAM, 'evaluate', household];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', to, 'pipe'], encoding: 'utf8' });
    closeSync(to);
    expect(status).toBe(1);
    expect(stderr).toContain('The disk is full. What was written is cut short.');
    // The message shows no stack trace of the program's own code.
    expect(stderr).not.toContain('.ts:');
  });
});
