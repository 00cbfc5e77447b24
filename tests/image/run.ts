/**
 * `npm run test:image` builds the image of `deploy/Dockerfile` with docker or podman, runs it as that file says, and
 * sends it requests. `BASE=…` builds it upon another image. It ends with 1 where anything differs from what the file
 * says, or where there is neither docker nor podman.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';
import { createApp, openService } from '@recto-verso/api';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IMAGE = 'recto-verso-tested';
const BASE = process.env['BASE'];
/** Limits the container as a carefully configured host would: few open files and few processes. */
const LIMITS = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096'];
/** The container has to end by itself within this many seconds after it is asked to stop. */
const STOPPED_WITHIN = 15;
const ASKED = JSON.stringify({
  situation: { persons: { mother: { birth: '1990-04-23' } }, home: { region: 'brussels' } },
  date: '2026-11-25',
  language: 'en',
});

const tool = ['docker', 'podman'].find((name) => spawnSync(name, ['info']).status === 0);
if (tool === undefined) {
  console.error('test:image: neither docker nor podman answers. Install or start one of them: nothing was run.');
  process.exitCode = 1;
} else await test(tool);

async function test(name: string): Promise<void> {
  const by = (...args: readonly string[]): string => said(name, args);
  const base = BASE === undefined ? [] : ['--build-arg', `BASE=${BASE}`];
  const build = ['build', ...base, '-f', 'deploy/Dockerfile', '-t', IMAGE, '.'];
  if (spawnSync(name, build, { cwd: ROOT, stdio: 'inherit' }).status !== 0) throw new Error(`${name} did not build it`);
  const id = by('run', '-d', '--read-only', '--tmpfs', '/tmp', ...LIMITS, '-p', '127.0.0.1::3000', IMAGE);
  try {
    const address = `http://${by('port', id, '3000').split('\n')[0] ?? ''}`;
    await begun(address, () => by('logs', id));
    const inside = (...args: readonly string[]): string => by('exec', id, ...args);
    told(
      'built and run',
      `${name}; ${inside('sh', '-c', '. /etc/os-release && echo $PRETTY_NAME')}, Node ${inside('node', '-v')}`,
    );
    const user = inside('id', '-u');
    told('as nobody in particular', `user ${user}`, user !== '0');
    const written = spawnSync(name, ['exec', id, 'touch', '/opt/recto-verso/written']).status;
    told('nothing can be written beside /tmp', written === 0 ? 'a file was written' : 'refused', written !== 0);
    nothingBeside(inside);
    const page = await ask(`${address}/droits`);
    told('/droits', String(page.status), page.status === 200 && page.text.includes('</html>'));
    await answers(address);
    elsewhere(name);
    await stops(address, () => spawn(name, ['stop', '-t', String(STOPPED_WITHIN), id]));
    const code = by('inspect', '--format', '{{.State.ExitCode}}', id);
    told('asked to stop, it ends by itself', `exit code ${code}`, code === '0');
  } finally {
    by('rm', '-f', id);
  }
  console.log(`image: ${process.exitCode === 1 ? 'NOT AS IT IS SAID' : 'as it is said'}`);
}

/** Checks that the image holds the rules, no package that only development needs, and no tests. */
function nothingBeside(inside: (...args: readonly string[]) => string): void {
  const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const there = inside('find', 'node_modules', '-type', 'd').split('\n');
  const kept = there.filter((path) => packages[path] !== undefined);
  const development = kept.filter((path) => packages[path]?.dev === true);
  const figure = `${development.length} of ${kept.length} (${development.slice(0, 3).join(', ')})`;
  told('packages of development', figure.replace(' ()', ''), kept.length > 0 && development.length === 0);
  const folders = inside('ls').split('\n');
  told('what stands there', folders.join(' '), folders.includes('rules') && !folders.includes('tests'));
}

/** Checks that the container refuses a base path for which its pages were not built, and says how to build them. */
function elsewhere(name: string): void {
  const args = ['run', '--rm', '--read-only', '--tmpfs', '/tmp', ...LIMITS, '-e', 'BASE_PATH=/other', IMAGE];
  const { status, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  const mended = /BASE_PATH=\/other npm run build/.test(stderr);
  told('for a path that it was not built for', `ends with ${status}, and says how`, status === 1 && mended);
}

/** Sends eight requests at once and checks that each answer equals, to the byte, what the sources answer. */
async function answers(address: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: ASKED };
  const here = await (await createApp(await openService()).request('/api/v1/evaluate', request)).text();
  const there = await Promise.all(Array.from({ length: 8 }, () => ask(`${address}/api/v1/evaluate`, ASKED)));
  const same = there.filter(({ text }) => text === here).length;
  told('eight households at once', `${same} answered as the sources do`, same === there.length);
}

/**
 * Checks that requests that were sent before the stop are answered, with a result or with 503, which tells the client
 * to ask again.
 */
async function stops(address: string, stop: () => ChildProcess): Promise<void> {
  const asked = Array.from({ length: 4 }, () => ask(`${address}/api/v1/evaluate`, ASKED));
  await after(50);
  await once(stop(), 'close');
  const codes = await Promise.all(
    asked.map((one) =>
      one.then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  );
  told(
    'under way meanwhile',
    codes.join(', '),
    codes.every((code) => code === 200 || code === 503),
  );
}

/**
 * Sends a request on a connection of its own: the server may close a reused connection while this process waits for a
 * command.
 */
async function ask(address: string, body?: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { 'content-type': 'application/json' };
  const asking = http.request(address, { agent: false, headers, method: body === undefined ? 'GET' : 'POST' });
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [http.IncomingMessage];
  return { status: answer.statusCode ?? 0, text: await text(answer) };
}

async function begun(address: string, logs: () => string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const health = await ask(`${address}/api/v1/health`).catch(() => null);
    if (health?.status === 200) return;
    await after(500);
  }
  throw new Error(`the container does not answer:\n${logs()}`);
}

function told(what: string, figure: string, held = true): void {
  if (!held) process.exitCode = 1;
  console.log(`${what.padEnd(36)} ${held ? '' : 'NOT HELD: '}${figure}`);
}

/**
 * Runs a program and returns what it prints, without spaces around it.
 * @throws Error with the program's error output where it does not end with 0
 */
function said(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
  return stdout.trim();
}
