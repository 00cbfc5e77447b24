/**
 * This module formats the text of the page `REPORT.md`: each promise with the command that shows it, the figure that
 * was seen, and whether it holds.
 */
import type { PromiseFigure, ProofFigures, CommandResult } from './figures.ts';
import type { ProofCommand, Promised, Promises } from './promises.ts';

interface Line {
  readonly promised: Promised;
  readonly command: ProofCommand;
  readonly seen: CommandResult | null;
  readonly figure: PromiseFigure | null;
}

const HEAD = `# What is promised, and what was seen

Written by \`npm run proof\` from \`tests/proof/promises/\` and what the commands said. \`npm run proof -- NAME\` runs one of them anew and
leaves the others as they were seen, each with its day. Nothing here is written by hand.
`;

export function formatProofReport({ commands, unshown }: Promises, figures: ProofFigures): string {
  const lines = commands.flatMap((command) =>
    command.promises.map((promised): Line => {
      const seen = figures[command.command] ?? null;
      return { promised, command, seen, figure: seen?.figures[promised.says] ?? null };
    }),
  );
  const machines = [...new Set(lines.flatMap(({ seen }) => (seen === null ? [] : [seen.machine])))];
  const kinds = [...new Set(lines.map(({ promised }) => promised.kind))];
  const sections = kinds.map((kind) => sectionOf(kind, lines, machines));
  const commandRows = commands.map(({ command, run }) => `| ${command} | \`${cell(run)}\` |`);
  return [
    HEAD,
    summaryOf(lines),
    ...sections,
    `## What no command shows\n\n${unshown.map(({ says, kind, why }) => `* ${says} (${kind}): ${why}\n`).join('')}`,
    `## The commands\n\n| name | runs |\n|---|---|\n${commandRows.join('\n')}\n`,
    `## The machines\n\n${machines.map((one, i) => `${i + 1}. ${one}`).join('\n')}\n`,
  ].join('\n');
}

function summaryOf(lines: readonly Line[]): string {
  const failing = lines.filter(({ figure }) => figure?.held === false);
  const unseen = lines.filter(({ figure }) => figure === null);
  const measured = lines.filter(({ figure }) => figure?.held === null);
  const held = lines.length - failing.length - unseen.length - measured.length;
  const list = (title: string, some: readonly Line[]): string =>
    some.length === 0
      ? ''
      : `\n${title}:\n\n${some.map((line) => `* ${line.promised.says}: ${shown(line)}\n`).join('')}`;
  return `${held} promises are held, ${failing.length} fail, ${unseen.length} were not run; ${measured.length} figures have no bound that was promised.\n${list('What fails', failing)}${list('What was not run', unseen)}`;
}

function sectionOf(kind: string, lines: readonly Line[], machines: readonly string[]): string {
  const rows = lines
    .filter(({ promised }) => promised.kind === kind)
    .map((line) => {
      const { promised, command, seen } = line;
      const where = seen === null ? '' : String(machines.indexOf(seen.machine) + 1);
      const cells = [promised.says, command.command, shown(line), verdict(line), seen?.day ?? '', where];
      return `| ${cells.map(cell).join(' | ')} |`;
    });
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const head = '| promise | command | seen | held | day | machine |\n|---|---|---|---|---|---|';
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
}

function verdict({ figure }: Line): string {
  if (figure === null) return 'not run';
  if (figure.held === null) return '';
  return figure.held ? 'yes' : '**NO**';
}

function shown({ promised, command, figure }: Line): string {
  if (figure === null) return `\`npm run proof -- ${command.command}\``;
  if (figure.figure === '') return promised.figure === undefined ? '' : 'no figure was printed';
  return promised.unit === undefined ? figure.figure : `${figure.figure} ${promised.unit}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
