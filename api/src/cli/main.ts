/** The command line: reads the arguments, runs one command, and says with which code to exit. */
import { parseArgs } from 'node:util';
import { ProblemError, sentence, type Answer, type Problem } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { today } from '../date.ts';
import { openService, readDate, type Service } from '../service.ts';
import { EXIT, type Exit } from './exit.ts';
import { CommandFailure } from './failure.ts';
import { HELP } from './help.ts';
import { readHousehold, readLanguage } from './input.ts';
import { printAnswer } from './print-answer.ts';
import { printRight } from './print-right.ts';
import { checkRules } from './rules.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

const OPTIONS = {
  date: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @param args what stands after the name of the command */
export async function main(args: readonly string[], io: Terminal = terminal): Promise<Exit> {
  try {
    return await run(args, io);
  } catch (error) {
    if (error instanceof CommandFailure) {
      io.err(error.message);
      return error.exit;
    }
    if (error instanceof ProblemError) {
      io.err(problemList(error.problems));
      return EXIT.problems;
    }
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failure;
  }
}

async function run(args: readonly string[], io: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') {
    io.out(HELP);
    return command === undefined && !values.help ? EXIT.usage : EXIT.fine;
  }
  if (command === 'evaluate') return evaluateCommand(rest, values, io);
  if (command === 'explain') return explainCommand(rest, values, io);
  if (command === 'rules' && rest[0] === 'check') return checkRules(rest[1], io);
  throw new CommandFailure(`"${[command, ...rest].join(' ')}" is no command. "recto-verso help" lists them.`);
}

interface Values {
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly json: boolean;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandFailure(`${(error as Error).message} "recto-verso help" shows the options.`);
  }
}

async function evaluateCommand(rest: readonly string[], values: Values, io: Terminal): Promise<Exit> {
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0) throw new CommandFailure('Write: recto-verso evaluate FILE');
  const service = await openService();
  const { answer, language } = await answerFor(service, file, values);
  io.out(values.json ? JSON.stringify(answer, null, 2) : printAnswer(answer, service.rulebook, language));
  return EXIT.fine;
}

async function explainCommand(rest: readonly string[], values: Values, io: Terminal): Promise<Exit> {
  const [right, file, ...more] = rest;
  if (right === undefined || file === undefined || more.length > 0) {
    throw new CommandFailure('Write: recto-verso explain RIGHT FILE');
  }
  const service = await openService();
  const known = service.rulebook.rights.map((one) => one.id);
  if (!known.includes(right))
    throw new CommandFailure(`"${right}" is no right of this rulebook. It has: ${known.join(', ')}.`);
  const { answer, language } = await answerFor(service, file, values);
  const chosen = answer.outcomes.filter((one) => one.right === right);
  io.out(
    values.json
      ? JSON.stringify({ ...answer, outcomes: chosen }, null, 2)
      : chosen.map((one) => printRight(one, answer, service.rulebook, language)).join('\n\n'),
  );
  return EXIT.fine;
}

async function answerFor(
  service: Service,
  file: string,
  values: Values,
): Promise<{ readonly answer: Answer; readonly language: Language }> {
  const household = await readHousehold(file);
  const written = values.date ?? household.date;
  const date = written === undefined ? today() : readDate(written);
  const language = values.language === undefined ? (household.language ?? 'en') : readLanguage(values.language);
  return { answer: await service.evaluate(household.situation, { date, language }), language };
}

export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map((problem) => `${sentence(problem)} [${problem.code}]`), `${count}.`].join('\n');
}
