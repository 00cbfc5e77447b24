import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '@recto-verso/engine/problem';
import { RULES_FOLDER, testRight, type TestedRight } from '@recto-verso/engine/node';
import { EXIT, type Exit } from '../../contract/exit.ts';
import type { CommandArguments, Command, Terminal } from '../command.ts';
import { findRightFolder } from '../right-folder.ts';
import { formatProblems, printResult } from '../print-result.ts';

export const rulesTestCommand: Command = {
  name: 'rules test',
  args: 'RIGHT [FOLDER]',
  count: [1, 2],
  options: ['watch', 'json'],
  summary: 'Whether the cases of one right come out, and what they do not touch; in a second or two.',
  details: `Reads only what the right rests on. Each failure names case, step, what was expected, what came, file and line.
FOLDER holds rulebook.yaml; the rules of this project where it is left out. --watch tests again whenever a file of the
right or of the vocabulary is saved, until Ctrl-C. "recto-verso rules check" looks at everything.

  recto-verso rules test transport-tec --watch`,
  async run(asked, io) {
    const [id = '', folder = RULES_FOLDER] = asked.args;
    await findRightFolder(folder, id);
    if (!asked.watch) return testOnce(id, folder, asked, io);
    for (;;) {
      const saved = nextSave([join(folder, 'rights', id), join(folder, 'vocabulary')]);
      await testOnce(id, folder, asked, io);
      await saved;
    }
  },
};

async function testOnce(id: string, folder: string, asked: CommandArguments, io: Terminal): Promise<Exit> {
  const tested = await testRight(id, folder).catch((error: unknown): TestedRight => {
    if (!(error instanceof ProblemError)) throw error;
    return { cases: 0, held: 0, failures: [], problems: error.problems };
  });
  printResult(io, asked, tested, () => printTested(id, tested));
  return tested.failures.length + tested.problems.length > 0 ? EXIT.problems : EXIT.fine;
}

function printTested(id: string, { cases, held, failures, problems }: TestedRight): string {
  const failed = failures.map(({ name, place, differences }) =>
    [
      `${place.file}:${place.line} "${name}"`,
      ...differences.map(({ step, expected, seen }) => `  ${step}: expected ${expected}, came ${seen}`),
    ].join('\n'),
  );
  return [
    ...failed,
    ...(problems.length > 0 ? [formatProblems(problems)] : []),
    ...(cases === 0 ? [] : [`${id}: ${held} of ${cases} cases come out.`]),
  ].join('\n');
}

/**
 * Resolves once a file directly in one of the folders has been saved and the editor has finished writing it. Folders
 * that do not exist are not watched.
 */
function nextSave(folders: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const watchers = folders.filter((one) => existsSync(one)).map((one) => watch(one, saved));
    let waiting: NodeJS.Timeout | undefined;
    function saved(): void {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        for (const watcher of watchers) watcher.close();
        resolve();
      }, SETTLED_MS);
    }
  });
}

/**
 * Editors write a file in several steps; when nothing has been written for this many milliseconds, the file counts as
 * saved.
 */
const SETTLED_MS = 100;
