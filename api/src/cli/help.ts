/** This module writes the help: what a new user needs to run a first command, and what a script needs to know. */
import { formatUsage, type Command } from './command.ts';
import { EXIT_CODES } from '../contract/exit.ts';

const exits = EXIT_CODES.map(([code, text]) => `  ${code}  ${text}`).join('\n');

export function writeHelp(commands: readonly Command[]): string {
  return `recto-verso: the rights that a household in Belgium could have, each with its reasons, and the law behind them.

${commands.map((command) => `  ${formatUsage(command)}\n      ${command.summary}`).join('\n')}
  recto-verso help [COMMAND]
      This page, or more on one command, with an example.

FILE is YAML or JSON ("-" reads standard input). Whatever it leaves out is not known, never assumed:

  persons:
    mother:  { birth: 1990-04-23, partner: none, related: { child_1: child } }
    child_1: { birth: 2019-09-01 }
  home: { region: brussels }

DATE and DAY are year-month-day. RIGHT is an id such as ris. --json writes the same for a program; what is wrong is then
JSON too, on the error output. Every fact, its bounds and its values are on the reference page that "npm start" serves
at /api/v1/reference.

Exit codes:
${exits}
`;
}

export function writeCommandHelp(command: Command): string {
  return `${formatUsage(command)}\n\n${command.summary}\n\n${command.details}\n`;
}
