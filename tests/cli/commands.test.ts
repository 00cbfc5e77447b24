/** Tests the command line as a person and a script use it. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openService } from '@recto-verso/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { Answer } from '../../engine/core/src/contract.ts';
import { formatUsage } from '../../api/src/cli/command.ts';
import { loadAllCommands, COMMANDS } from '../../api/src/cli/commands/all.ts';
import { EXIT_CODES } from '../../api/src/contract/exit.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const household = `
persons:
  mother:  { birth: 1990-04-23, partner: none, related: { child_1: child } }
  child_1: { birth: 2019-09-01 }
home: { region: brussels }
`;

let folder: string;
let yaml: string;
let right: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-verso-'));
  yaml = await file('household.yaml', household);
  right = (await openService()).rulebook.rights[0]?.id ?? '';
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('help', () => {
  it('shows a whole household and every exit code', async () => {
    const { code, out } = await run('help');
    expect(code).toBe(0);
    for (const text of [...(await loadAllCommands()).map(formatUsage), 'persons:']) expect(out).toContain(text);
    for (const [exit, meaning] of EXIT_CODES) expect(out).toContain(`${exit}  ${meaning}`);
  });

  it('is what an empty command line gets, as a mistake', async () => {
    expect((await run()).code).toBe(2);
  });

  it('shows a household that can be evaluated', async () => {
    const { out } = await run('help');
    const example = /\n {2}persons:\n(?: {2,}.*\n)+/.exec(out)?.[0] ?? '';
    const { code, err } = await run('evaluate', await file('help.yaml', example.replaceAll(/^ {2}/gm, '')));
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('help on a command', () => {
  it.each([...COMMANDS.keys()])('%s: how it is written, and an example', async (name) => {
    for (const args of [
      ['help', ...name.split(' ')],
      [...name.split(' '), '--help'],
    ]) {
      const { code, out } = await run(...args);
      expect(code).toBe(0);
      expect(out.startsWith(`recto-verso ${name}`)).toBe(true);
      expect(out).toMatch(/\n {2}recto-verso /);
    }
  });
});

describe('evaluate', () => {
  it.each(['fr', 'nl', 'de', 'en'])('prints the rights in %s', async (language) => {
    const { code, out } = await run('evaluate', yaml, '--language', language, '--date', '2026-11-25');
    expect(code).toBe(0);
    expect(out).toContain(right);
    expect(out).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  });

  it('prints the answer of the API as JSON', async () => {
    const { out } = await run('evaluate', yaml, '--json', '--date', '2026-11-25');
    expect(Answer.parse(JSON.parse(out)).date).toBe('2026-11-25');
  });

  it('reads JSON, and a whole request with its date and language', async () => {
    const request = { situation: { persons: { her: {} }, others: 'unknown' }, date: '2025-06-15', language: 'nl' };
    const { out } = await run('evaluate', await file('request.json', JSON.stringify(request)), '--json');
    expect(JSON.parse(out)).toMatchObject({ date: '2025-06-15', language: 'nl' });
  });
});

describe('explain', () => {
  it('shows the reasons of one right', async () => {
    const { code, out } = await run('explain', right, yaml, '--language', 'en', '--date', '2026-11-25');
    expect(code).toBe(0);
    expect(out).toMatch(/[✓✗?] /);
    expect(out).toContain('§ ');
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  });

  it('names the rights where there is none of that name', async () => {
    const { code, err } = await run('explain', 'nonsense', yaml);
    expect(code).toBe(2);
    expect(err).toContain(right);
  });
});

describe('mistakes', () => {
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['no file', ['evaluate'], 2, /evaluate FILE/],
    ['a file that is not there', ['evaluate', '/nowhere/at/all.yaml'], 2, /no such file/],
    ['an unknown command', ['frobnicate'], 2, /no command/],
    ['an unknown option', ['evaluate', 'x', '--colour'], 2, /--colour/],
    ['a language that is not there', ['evaluate', 'household', '--language', 'xx'], 2, /fr, nl, de, en/],
    ['a date that is none', ['evaluate', 'household', '--date', '2026-13-01'], 1, /date: .*calendar/],
    ['a command of rules that is none', ['rules', 'paint'], 2, /"rules paint" is no command/],
    ['too many arguments', ['rules', 'due', 'now'], 2, /Write: recto-verso rules due/],
    ['an option of another command', ['rules', 'at', '2026-01-01', 'ris', '--by', '2026-01-01'], 2, /takes no --by/],
    ['a right that is not there', ['rules', 'at', '2026-01-01', 'nothing'], 2, /no right/],
    ['a day that is none', ['rules', 'diff', '2026-01-01', 'today'], 1, /calendar/],
    ['a date too early', ['evaluate', 'household', '--date', '1980-01-01'], 1, /Ask for 2018-09-01 or later/],
  ];
  it.each(cases)('%s', async (_name, args, code, message) => {
    const result = await run(...args.map((arg) => (arg === 'household' ? yaml : arg)));
    expect(result.err).toMatch(message);
    expect(result.code).toBe(code);
  });

  it('with --json are JSON', async () => {
    const wrong = await run('evaluate', await file('wrong.yaml', 'persons: { her: { birht: 1990-04-23 } }'), '--json');
    expect(JSON.parse(wrong.err)).toMatchObject({ problems: [{ code: 'unknown-fact' }] });
    const usage = await run('rules', 'at', '2026-01-01', 'nothing', '--json');
    expect(JSON.parse(usage.err)).toMatchObject({ failure: expect.stringMatching(/no right/) as string });
  });

  it('a wrong fact: its field and its mend, exit 1', async () => {
    const { code, err } = await run('evaluate', await file('wrong.yaml', 'persons: { her: { birht: 1990-04-23 } }'));
    expect(code).toBe(1);
    expect(err).toMatch(/persons\.her\.birht.*birth/);
  });

  it('a file that is neither YAML nor JSON', async () => {
    const { code, err } = await run('evaluate', await file('broken.yaml', 'persons: { her: ['));
    expect(code).toBe(2);
    expect(err).toMatch(/neither YAML nor JSON/);
  });

  it.each([
    [
      'more aliases than memory',
      `${'abcdefgh'.replaceAll(
        /./g,
        (n) =>
          `${n}: &${n} [${
            n === 'a'
              ? 'x'
              : Array(9)
                  .fill(`*${String.fromCharCode(n.charCodeAt(0) - 1)}`)
                  .join()
          }]\n`,
      )}persons: *h`,
    ],
    ['an alias that names nothing', 'persons: *nobody'],
    ['brackets without end', '['.repeat(20_000)],
  ])('a file with %s', async (_, text) => {
    const { code, err } = await run('evaluate', await file('hostile.yaml', text));
    expect(code).toBe(2);
    expect(err).toMatch(/neither YAML nor JSON/);
  });
});

describe('rules check', () => {
  it('finds nothing wrong with the rules of this project', async () => {
    const { code, out } = await run('rules', 'check');
    expect(out).toMatch(
      /hold together\.\n\d+ rights · \d+ law versions · \d+ parameters · \d+ dated values · \d+ sources · .*fr \d+, nl \d+, de \d+, en \d+ · \d+ cases · \d+ rights in the catalogue, \d+ listed$/,
    );
    expect(code).toBe(0);
  });

  it('prints file, line and mend of what is wrong, exit 1', async () => {
    await file('rulebook.yaml', 'name: Nothing\nversion: 1\n');
    const { code, out } = await run('rules', 'check', folder);
    expect(code).toBe(1);
    expect(out).toMatch(/\.yaml:\d+ /);
  });

  it('warns of a line that is too long to be read aloud, exit 0', async () => {
    const dir = join(await mkdtemp(join(tmpdir(), 'recto-verso-')), 'rules');
    await cp(RULES_FOLDER, dir, { recursive: true });
    const law = (await openService()).rulebook.rights[0]?.laws[0]?.file ?? '';
    await writeFile(join(dir, law), `# ${'x'.repeat(140)}\n${await readFile(join(dir, law), 'utf8')}`);
    const { code, out } = await run('rules', 'check', dir);
    expect(out).toMatch(/hold together\.\n[^]*\nrights\/.*\.yaml:1 .*\[long-line\]\n[^]*\d+ warnings?\.$/);
    expect(code).toBe(0);
  });
});

describe('the program itself', () => {
  const bin = join(root, 'api', 'bin', 'recto-verso.mjs');

  it('runs from anywhere, with a cache that is named from there, and gives its exit code to the shell', () => {
    const env = { ...process.env, RECTO_VERSO_CACHE: 'kept' };
    const start = (args: readonly string[]) =>
      spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env });
    expect(start(['frobnicate']).status).toBe(2);
    expect(start(['evaluate', 'household.yaml', '--json']).stdout).toContain('"outcomes"');
  });

  it('says nothing where whoever reads has read enough', async () => {
    const child = spawn(process.execPath, [bin, 'rules', 'figures', '--csv'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).toBe('');
  });
});
