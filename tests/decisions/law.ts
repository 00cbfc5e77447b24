/**
 * Measures the law as data: `npx tsx tests/decisions/law.ts`. It prints how large the law is, which files of the
 * program name a right, how long it takes to read all of it, and how many changes of the law left the program
 * unchanged.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openRulebook, readRulebookFolder, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { loadRulebook } from '../../engine/core/src/rulebook/load/load.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LAW = ['rules/rights/*/[12]*.yaml', 'rules/rights/*/parameters.yaml'];
const PROGRAM = /^(?:engine|api|web)\/.*\.(?:ts|svelte)$/;
const TEST = /\.test(?:-data)?\.ts$/;

/** Matches comments, which are removed, because a name in a comment is only an example. */
const COMMENT = /\/\*[^]*?\*\/|\/\/ .*$/gm;

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 }).split('\n').filter(Boolean);
const seconds = async (work: () => unknown): Promise<string> => {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return `${((user + system) / 1e6).toFixed(2)} s`;
};

const lines = git('ls-files', ...LAW).map((path) => readFileSync(`${ROOT}${path}`, 'utf8').split('\n').length - 1);
console.log(`laws and figures: ${lines.length} files, ${lines.reduce((a, b) => a + b, 0)} lines`);

const files = await readRulebookFolder(RULES_FOLDER);
await openRulebook();
const read = await seconds(() => loadRulebook(files));
const kept = await seconds(() => openRulebook());
console.log(`all files of the rulebook read and checked: ${read} of processor; opened as it was kept: ${kept}`);

const { rights } = loadRulebook(files);
const names = [...new Set(rights.flatMap(({ id, name }) => [id, name]))];
const named = new RegExp(`['"\`](?:${names.join('|')})(?:['"\`.])`);
const program = git('ls-files', 'engine', 'api', 'web').filter((path) => PROGRAM.test(path) && !TEST.test(path));
const naming = program.filter((path) => named.test(readFileSync(`${ROOT}${path}`, 'utf8').replaceAll(COMMENT, '')));
console.log(
  `${rights.length} rights; named in ${naming.length} of ${program.length} files of the program: ${naming.join(' ')}`,
);

const changes = git('log', '--no-merges', '--format=%h', '--', ...LAW);
const alone = changes.filter((one) => !git('show', '--name-only', '--format=', one).some((path) => PROGRAM.test(path)));
console.log(`${changes.length} commits changed a law or a figure; ${alone.length} of them no file of the program`);
