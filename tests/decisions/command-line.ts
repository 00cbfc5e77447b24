/**
 * Defines the commands of `api/src/cli/` with three libraries, and shows how each reacts to mistakes from
 * `tests/cli/commands.test.ts`: `npx tsx tests/decisions/command-line.ts build/try`, where the folder is the one in
 * which the libraries were installed. It then measures the processor time to load each in a separate process, as the
 * median of 15 runs.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadAllCommands } from '../../api/src/cli/commands/all.ts';
import { formatUsage } from '../../api/src/cli/command.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';

const commands = await loadAllCommands();
const LISTS: readonly (readonly string[])[] = [
  ['frobnicate'],
  ['rules', 'paint'],
  ['evaluate'],
  ['evaluate', 'x', '--colour'],
  ['rules', 'due', 'now'],
  ['rules', 'at', '2026-01-01', 'ris', '--by', '2026-01-01'],
];
const WAYS = ['ours', 'commander', 'cac', 'citty'] as const;
type Way = (typeof WAYS)[number];
type Made = (args: readonly string[]) => Promise<string>;

const folder = resolve(process.argv[2] ?? '');
const entry = (name: string): string => pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href;

/** Returns the options as the help shows them, without the brackets: `--date DAY`. */
function optionsOf(command: (typeof commands)[number]): readonly (readonly [string, string])[] {
  return [...formatUsage(command).matchAll(/\[--([\w-]+)(?: ([^\]]+))?\]/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

const RAN = 'it was run, nothing was said';

async function ours(): Promise<Made> {
  return async (args) => {
    const said: string[] = [];
    const code = await runCommandLine(args, { out: () => undefined, err: (text) => said.push(text) });
    return `${code}: ${said.join(' ')}`;
  };
}

interface Commander {
  readonly commands: readonly Commander[];
  name(): string;
  command(name: string): Commander;
  argument(name: string): Commander;
  option(flags: string): Commander;
  action(run: () => void): Commander;
  exitOverride(): Commander;
  configureOutput(to: { readonly writeErr: (text: string) => void; readonly writeOut: () => void }): Commander;
  parseAsync(args: readonly string[], from: { readonly from: 'user' }): Promise<unknown>;
}

async function withCommander(): Promise<Made> {
  const { Command } = (await import(entry('commander'))) as { readonly Command: new () => Commander };
  return async (args) => {
    let said = RAN;
    const program = new Command()
      .exitOverride()
      .configureOutput({ writeErr: (text) => (said = text), writeOut: () => undefined });
    for (const command of commands) {
      const words = command.name.split(' ');
      const own = words.reduce(
        (on, word) => on.commands.find((one) => one.name() === word) ?? on.command(word),
        program,
      );
      for (let i = 0; i < command.count[1]; i++) own.argument(i < command.count[0] ? `<arg${i}>` : `[arg${i}]`);
      for (const [name, value] of optionsOf(command)) own.option(value === '' ? `--${name}` : `--${name} <value>`);
      own.action(() => undefined);
    }
    try {
      await program.parseAsync(args, { from: 'user' });
      return said;
    } catch (error) {
      return `${(error as { readonly exitCode?: number }).exitCode}: ${said}`;
    }
  };
}

interface Cac {
  command(name: string): { option(flags: string, text: string): unknown; action(run: () => void): unknown };
  parse(args: readonly string[], how: { readonly run: boolean }): unknown;
  runMatchedCommand(): unknown;
  readonly matchedCommand?: unknown;
}

async function withCac(): Promise<Made> {
  const { cac } = (await import(entry('cac'))) as { readonly cac: (name: string) => Cac };
  return async (args) => {
    const program = cac('recto-verso');
    for (const command of commands) {
      const names = Array.from({ length: command.count[1] }, (_, i) =>
        i < command.count[0] ? `<arg${i}>` : `[arg${i}]`,
      );
      const own = program.command([command.name, ...names].join(' '));
      for (const [name, value] of optionsOf(command)) own.option(value === '' ? `--${name}` : `--${name} <value>`, '');
      own.action(() => undefined);
    }
    try {
      program.parse(['node', 'recto-verso', ...args], { run: false });
      await program.runMatchedCommand();
      return program.matchedCommand === undefined ? 'no command was found, nothing was said' : RAN;
    } catch (error) {
      return String(error);
    }
  };
}

interface Citty {
  readonly defineCommand: (command: unknown) => unknown;
  readonly runCommand: (command: unknown, of: { readonly rawArgs: readonly string[] }) => Promise<unknown>;
}

async function withCitty(): Promise<Made> {
  const { defineCommand, runCommand } = (await import(entry('citty'))) as Citty;
  const leaf = (command: (typeof commands)[number]): unknown =>
    defineCommand({
      args: Object.fromEntries([
        ...Array.from({ length: command.count[1] }, (_, i) => [
          `arg${i}`,
          { type: 'positional', required: i < command.count[0] },
        ]),
        ...optionsOf(command).map(([name, value]) => [name, { type: value === '' ? 'boolean' : 'string' }]),
      ]),
      run: () => undefined,
    });
  const below = (before: readonly string[]): unknown => {
    const words = new Set(
      commands
        .map(({ name }) => name.split(' '))
        .filter((w) => before.every((b, i) => w[i] === b))
        .flatMap((w) => w[before.length] ?? []),
    );
    return defineCommand({
      subCommands: Object.fromEntries(
        [...words].map((word) => {
          const name = [...before, word];
          const command = commands.find((one) => one.name === name.join(' '));
          return [word, command === undefined ? below(name) : leaf(command)];
        }),
      ),
    });
  };
  return async (args) => {
    try {
      await runCommand(below([]), { rawArgs: args });
      return RAN;
    } catch (error) {
      return String(error);
    }
  };
}

const MAKERS: Readonly<Record<Way, () => Promise<Made>>> = {
  ours,
  commander: withCommander,
  cac: withCac,
  citty: withCitty,
};

for (const way of WAYS) {
  const made = await MAKERS[way]();
  for (const list of LISTS)
    console.log(`${way.padEnd(10)} ${list.join(' ')}\n    ${(await made(list)).replaceAll(/\s+/g, ' ').slice(0, 160)}`);
}

const modules = { 'node:util': 'node:util', commander: entry('commander'), cac: entry('cac'), citty: entry('citty') };
for (const [name, module] of Object.entries(modules)) {
  const load = `const b = process.cpuUsage(); await import(${JSON.stringify(module)}); const { user, system } = process.cpuUsage(b); console.log((user + system) / 1000)`;
  const times = Array.from({ length: 15 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', load], { encoding: 'utf8' }).stdout),
  ).sort((a, b) => a - b);
  console.log(`${name.padEnd(10)} ${(times[7] ?? NaN).toFixed(1)} ms of processor to load`);
}
