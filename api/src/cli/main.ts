/** This module is the command line: it reads the arguments, runs one command, and returns the exit code. */
import { parseArgs } from 'node:util';
import { ProblemError } from '@recto-verso/engine/problem';
import { createDiskFullError, isDiskFull } from '@recto-verso/engine/node';
import { findSimilarWord } from '@recto-verso/engine/rulebook';
import { OPTION_NAMES, formatUsage, type Command, type OptionName, type Terminal } from './command.ts';
import { loadAllCommands, COMMANDS } from './commands/all.ts';
import { EXIT, type Exit } from '../contract/exit.ts';
import { CommandFailure } from './failure.ts';
import { writeHelp, writeCommandHelp } from './help.ts';
import { readLanguage } from './input.ts';
import { openLineReader } from './lines.ts';
import { formatProblems } from './print-result.ts';

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  read: openLineReader(process.stdin),
};

const OPTIONS = {
  date: { type: 'string' },
  by: { type: 'string' },
  right: { type: 'string' },
  official: { type: 'string' },
  decided: { type: 'string' },
  who: { type: 'string' },
  tell: { type: 'string', multiple: true },
  of: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  language: { type: 'string' },
  estimates: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  svg: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  level: { type: 'string' },
  domain: { type: 'string' },
  commune: { type: 'string' },
  desk: { type: 'string' },
  pays: { type: 'string' },
  act: { type: 'string' },
  link: { type: 'string' },
  name: { type: 'string', multiple: true },
  against: { type: 'string' },
  households: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  variant: { type: 'string' },
  grant: { type: 'string' },
  reads: { type: 'string' },
  rounds: { type: 'string' },
  'computer-only': { type: 'string' },
  likely: { type: 'string', multiple: true },
  'take-up': { type: 'string' },
  sample: { type: 'string' },
  engine: { type: 'string' },
  master: { type: 'string' },
  threads: { type: 'string' },
  dialect: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @param args the arguments after the name of the program */
export async function runCommandLine(args: readonly string[], io: Terminal = terminal): Promise<Exit> {
  try {
    return await run(args, io);
  } catch (error) {
    return tell(error, args.includes('--json'), io);
  }
}

const CUT = 'What was written is cut short.';

/** Ends the process when `out` cannot be written, since whatever is still printed would be lost. */
export function exitOnOutputError(out: NodeJS.WriteStream): void {
  out.on('error', (error: NodeJS.ErrnoException) => {
    // The reader closed the pipe because it has read enough, as in `recto-verso … | head`.
    if (error.code === 'EPIPE') process.exit();
    process.exit(tell(isDiskFull(error) ? createDiskFullError('standard output', CUT) : error, false, terminal));
  });
}

function tell(thrown: unknown, json: boolean, io: Terminal): Exit {
  const error = isDiskFull(thrown)
    ? createDiskFullError((thrown as NodeJS.ErrnoException).path ?? 'a file', CUT)
    : thrown;
  if (error instanceof ProblemError) {
    io.err(json ? JSON.stringify({ problems: error.problems }, null, 2) : formatProblems(error.problems));
    return EXIT.problems;
  }
  if (error instanceof CommandFailure) {
    io.err(json ? JSON.stringify({ failure: error.message }, null, 2) : error.message);
    return error.exit;
  }
  io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failure;
}

async function run(args: readonly string[], io: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args);
  const asksHelp = values.help || positionals[0] === 'help';
  const words = positionals[0] === 'help' ? positionals.slice(1) : positionals;
  if (words.length === 0) {
    io.out(writeHelp(await loadAllCommands()));
    return asksHelp ? EXIT.fine : EXIT.usage;
  }
  const command = await commandOf(words);
  if (command === undefined) {
    const named = words.slice(0, words[0] === 'rules' || words[0] === 'population' ? 2 : 1).join(' ');
    const near = findSimilarWord(named, [...COMMANDS.keys()]);
    throw new CommandFailure(
      `"${words.join(' ')}" is no command. ${near === null ? '' : `Did you mean "${near}"? `}"recto-verso help" lists them.`,
    );
  }
  if (asksHelp) {
    io.out(writeCommandHelp(command));
    return EXIT.fine;
  }
  const rest = words.slice(command.name.split(' ').length);
  refuseMisuse(command, rest, values);
  const { tell = [], likely = [], name = [], ...others } = values;
  const language = values.language === undefined ? undefined : readLanguage(values.language);
  return command.run({ ...others, args: rest, tell, likely, name, language }, io);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandFailure(`${(error as Error).message} "recto-verso help" shows the options.`);
  }
}

async function commandOf(words: readonly string[]): Promise<Command | undefined> {
  const name = [...COMMANDS.keys()].find((one) => one.split(' ').every((word, i) => words[i] === word));
  return name === undefined ? undefined : COMMANDS.get(name)?.();
}

/**
 * @throws CommandFailure when an option is given that the command does not take, or when the number of arguments is not
 * one that it takes; the message shows how the command is written
 */
function refuseMisuse(
  command: Command,
  rest: readonly string[],
  values: Readonly<Partial<Record<OptionName, unknown>>>,
): void {
  const [least, most] = command.count;
  const stray = OPTION_NAMES.find(
    (name) => values[name] !== undefined && values[name] !== false && !command.options.includes(name),
  );
  if (stray !== undefined) {
    throw new CommandFailure(`"${command.name}" takes no --${stray}. Write: ${formatUsage(command)}`);
  }
  if (rest.length < least || rest.length > most) throw new CommandFailure(`Write: ${formatUsage(command)}`);
}
